import { type ComponentType, type ReactElement, type ReactNode, useState } from 'react'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { quorumOf } from '../../shared/meetings/quorum.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import type { OpenVoteFormProps } from '../votes/OpenVoteForm.tsx'
import { usePhone } from './usePhone.ts'
import type { ShownItem } from './useShownItem.ts'
import styles from './VotePanel.module.css'

interface VotePanelProps {
  view: MeetingView
  shown: ShownItem
  /** The item's votes, for screens that show one thing at a time. */
  cards: ReactNode
  mayRunVotes: boolean
  /** Whether a vote is open on the item in sight: then no other can be opened on it. */
  hasOpenVote: boolean
  /** Whether one was counted on it: then another is the exception, one press away. */
  hasResult: boolean
  /** The note a committee's item carries. */
  escalation: Escalation | undefined
  form: ComponentType<OpenVoteFormProps>
  /** All votes of the meeting. */
  children: ReactNode
}

/** Votes, beside the item: the way to open one for those who may, and all that were held. */
export function VotePanel(props: VotePanelProps): ReactElement {
  const { view, shown, cards, mayRunVotes, hasOpenVote, hasResult, escalation, form: OpenForm, children } = props
  const t = useTranslation('votes')
  const { meeting, rules, roll, recusals } = view
  const onPhone = usePhone()
  const [wanted, setWanted] = useState<string | null>(null)
  const { item, number } = shown
  const waits = escalation?.state === 'onAgenda' ? escalation : undefined
  const mayOpen = mayRunVotes && item !== undefined && number !== undefined && !hasOpenVote
  return (
    <>
      {onPhone && <div className={styles.cards}>{cards}</div>}
      {mayOpen && meeting.state === 'open' && hasResult && wanted !== item.id && (
        <Button onPress={() => setWanted(item.id)}>{t('openAnother', { number: String(number) })}</Button>
      )}
      {mayOpen && meeting.state === 'open' && (!hasResult || wanted === item.id) && (
        <section className={styles.open}>
          <h3 className={styles.heading}>{t('openAsk', { number: String(number) })}</h3>
          <OpenForm
            key={item.id}
            meetingId={meeting.id}
            itemId={item.id}
            itemNumber={number}
            draft={waits ? requestedIn(waits) : item.draft}
            escalationId={waits?.id ?? null}
            rules={rules}
            quorum={quorumOf(
              roll,
              rules,
              new Set(recusals.filter((recusal) => recusal.itemId === item.id).map((recusal) => recusal.seatId)),
            )}
          />
        </section>
      )}
      {mayOpen && (meeting.state === 'draft' || meeting.state === 'convened') && (
        <p className="meta">{t('meetingNotOpen')}</p>
      )}
      <section>
        <h3 className={styles.heading}>{t('others')}</h3>
        {children}
      </section>
    </>
  )
}

function requestedIn({ note }: Escalation): Texts {
  return { fr: note?.requestedFr ?? '', nl: note?.requestedNl ?? '' }
}
