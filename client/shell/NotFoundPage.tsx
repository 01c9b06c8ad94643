import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'

/** For an address that leads nowhere, or to something that is not open to the person. */
export function NotFoundPage(): ReactElement {
  const t = useTranslation('app.notFound')
  return (
    <main>
      <h1>{t('title')}</h1>
      <p>{t('explanation')}</p>
      <LinkButton href={paths.desk}>{t('action')}</LinkButton>
    </main>
  )
}
