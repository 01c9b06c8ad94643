import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'

/** Stands where a page will be while its data are on their way. */
export function WaitingPage(): ReactElement {
  const t = useTranslation('ui')
  return <main aria-busy>{t('loading')}</main>
}
