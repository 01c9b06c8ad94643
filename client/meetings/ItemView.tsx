import type { ReactElement, ReactNode } from 'react'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Connection } from '../documents/connection.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { DraftDecision } from './DraftDecision.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { ItemTitles } from './ItemTitles.tsx'
import styles from './ItemView.module.css'

export interface ItemViewProps {
  connection: Connection
  item: AgendaItem
  /** Number on the agenda; undefined when it was taken off. */
  number: number | undefined
  mayEdit: boolean
  /** Above the title: times, type, what can be done with the item. */
  bar: ReactNode
  /** What a committee is asked about this item; the first thing read. */
  context: ReactNode
  /** The vote that is open on it: before everything else but the request it answers. */
  openVote: ReactNode
  /** Votes that have ended. */
  endedVotes: ReactNode
  /** Whether a motion was put to the vote: its draft then steps back. */
  hasVotes: boolean
  minutes: ReactNode
  /** Beside the heading of the minutes. */
  minutesActions: ReactNode
}

/** One item of the agenda as a page of its own: what it is about, what is proposed, how it was voted, what was said. */
export function ItemView(props: ItemViewProps): ReactElement {
  const { connection, item, number, mayEdit, bar, context, openVote, endedVotes, hasVotes, minutes, minutesActions } =
    props
  const t = useTranslation('minutes')
  const isForDecision = item.type === 'decision' || Object.keys(item.draft).length > 0
  return (
    <article className={styles.item} data-item={item.id}>
      {bar}
      <ItemTitles connection={connection} item={item} number={number} mayEdit={mayEdit} />
      {context}
      {openVote}
      <ItemFacts connection={connection} item={item} mayEdit={mayEdit} />
      {isForDecision && <DraftDecision connection={connection} item={item} mayEdit={mayEdit} isPutToVote={hasVotes} />}
      {endedVotes}
      <section className={styles.minutes} aria-label={t('title')}>
        <div className={styles.head}>
          <h3 className={styles.heading}>{t('title')}</h3>
          {minutesActions}
        </div>
        {minutes}
      </section>
    </article>
  )
}
