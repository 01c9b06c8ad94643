import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'

/** Stands where the minutes will be, for those who write in them once the meeting is open. */
export function MinutesNotYet(): ReactElement {
  const t = useTranslation('meetings')
  return <p className="meta">{t('minutesNotYet')}</p>
}
