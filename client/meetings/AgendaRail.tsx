import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AgendaSum } from './AgendaSum.tsx'
import styles from './AgendaRail.module.css'
import { itemStatus } from './itemStatus.ts'
import { RailItem } from './RailItem.tsx'
import { plannedTimes } from './timeRail.ts'

export interface AgendaRailProps {
  meeting: Meeting
  items: readonly AgendaItem[]
  votes: readonly Vote[]
  shownItemId: string | undefined
  onChoose: (itemId: string) => void
  /** Moves an item one place; undefined for those who only read. */
  onMove: ((itemId: string, by: 1 | -1) => void) | undefined
  /** Adding an item, and those taken off. */
  children: ReactNode
}

/** The agenda along its hours: what is when, what it is for, how far it has come. Arrow keys walk it, with Alt they move the item. */
export function AgendaRail(props: AgendaRailProps): ReactElement {
  const { meeting, items, votes, shownItemId, onChoose, onMove, children } = props
  const t = useTranslation('agenda')
  const times = plannedTimes(items, meeting.startsAt)

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-item]')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const itemId = buttons[at]?.dataset['item']
    if (by === 0 || itemId === undefined) return
    event.preventDefault()
    if (event.altKey) onMove?.(itemId, by)
    else buttons[at + by]?.focus()
  }

  return (
    <nav className={styles.rail} aria-label={t('title')}>
      {items.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        // Only passes arrow keys on to the buttons inside.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ol className={styles.items} onKeyDown={onKeyDown}>
          {items.map((item, index) => (
            <RailItem
              key={item.id}
              item={item}
              number={index + 1}
              time={times[index]}
              status={itemStatus(item, items, meeting, votes)}
              isShown={item.id === shownItemId}
              onChoose={onChoose}
            />
          ))}
        </ol>
      )}
      <AgendaSum meeting={meeting} items={items} />
      {children}
    </nav>
  )
}
