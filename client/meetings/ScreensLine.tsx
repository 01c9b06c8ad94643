import type { ReactElement } from 'react'
import type { Screens } from '../documents/presence.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './ScreensLine.module.css'

/** For whoever runs the meeting: whether everybody’s words are on the server. Silent; who listens is told only of what lasts. */
export function ScreensLine({ screens, className }: { screens: Screens; className: string | undefined }): ReactElement {
  const t = useTranslation('meetings')
  return (
    <p className={classes(styles.line, screens.wrong > 0 && styles.waiting, className)}>
      {t('screens', { ...screens })}
    </p>
  )
}
