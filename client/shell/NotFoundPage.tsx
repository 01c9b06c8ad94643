import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'

/** For an address that leads nowhere, or to something that is not open to the person. */
export function NotFoundPage(): ReactElement {
  const t = useTranslation('app.notFound')
  return (
    <Page title={t('title')} width="read" lead={t('explanation')}>
      <LinkButton href={paths.desk} variant="primary">
        {t('action')}
      </LinkButton>
    </Page>
  )
}
