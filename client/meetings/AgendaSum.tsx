import type { ReactElement } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './AgendaSum.module.css'
import { plannedSum } from './timeRail.ts'

/** Whether what is planned fits between the meeting's start and end. */
export function AgendaSum({ meeting, items }: { meeting: Meeting; items: readonly AgendaItem[] }): ReactElement {
  const t = useTranslation('agenda')
  const format = useFormat()
  const { planned, available, over } = plannedSum(items, meeting)
  return (
    <p className={styles.sum}>
      {t('total', { planned: format.duration(planned), available: format.duration(available) })}
      {over !== 0 && (
        <span className={classes(styles.rest, over > 0 && styles.over)}>
          {over > 0 ? t('over', { minutes: over }) : t('spare', { minutes: -over })}
        </span>
      )}
    </p>
  )
}
