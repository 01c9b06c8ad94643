import { memo, type ReactElement } from 'react'
import { type AgendaItem } from '../../shared/meetings/agenda.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import type { ItemStatus } from './itemStatus.ts'
import styles from './RailItem.module.css'
import type { PlannedTime } from './timeRail.ts'

interface RailItemProps {
  item: AgendaItem
  number: number
  time: PlannedTime | undefined
  status: ItemStatus
  isShown: boolean
  onChoose: (itemId: string) => void
}

/** States that are worth a line of their own; that an item was treated, its dot and a word say. */
const tones: Partial<Record<ItemStatus, StateTone>> = {
  current: 'now',
  voteOpen: 'now',
  decided: 'good',
  rejected: 'ended',
}

/** One item on the rail: as tall as it is long, lit in yellow while it is the current one. */
export const RailItem = memo(function RailItem(props: RailItemProps): ReactElement {
  const { item, number, time, status, isShown, onChoose } = props
  const t = useTranslation('agenda')
  const format = useFormat()
  const tone = tones[status]
  return (
    <li
      className={classes(styles.item, styles[status], isShown && styles.shown)}
      style={{ '--minutes': Math.min(90, item.plannedMinutes) } as Record<string, number>}
    >
      <button
        type="button"
        className={styles.button}
        data-item={item.id}
        data-status={status}
        aria-current={isShown || undefined}
        onClick={() => onChoose(item.id)}
      >
        {time && (
          <time className={styles.time} dateTime={time.from}>
            {format.instant(time.from, 'time')}
          </time>
        )}
        <span className={styles.dot} aria-hidden />
        <span className={styles.words}>
          <span className={styles.title}>
            <span className={styles.number}>{number}</span> <TextIn texts={item.title} fallback={t('untitled')} />
          </span>
          <span className={styles.meta}>
            <span>{t(`typeShort.${item.type}`)}</span>
            <span>{format.duration(item.plannedMinutes)}</span>
            {status === 'treated' && <span>{t('status.treated')}</span>}
          </span>
          {item.owner !== '' && <span className={styles.owner}>{item.owner}</span>}
          {tone && status !== 'ahead' && (
            <span className={styles.status}>
              <StateTag tone={tone}>{t(`status.${status}`)}</StateTag>
            </span>
          )}
        </span>
      </button>
    </li>
  )
})
