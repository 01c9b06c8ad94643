import { type ComponentType, type ReactElement, type ReactNode, useState } from 'react'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { quorumOf, type Quorum } from '../../shared/meetings/quorum.ts'
import { anyNumber } from '../../shared/meetings/secondMeeting.ts'
import { presidersOf } from '../../shared/votes/castingVote.ts'
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
  /** What is being drafted together on the item. */
  drafts: OpenVoteFormProps['drafts']
  /** Waits until what this person typed is on the server's disk. */
  onSaved: OpenVoteFormProps['onSaved']
  /** Another wording than the item's draft to start from: as amended, or what a consent round put to the vote. */
  motion: Texts | undefined
  /** Whether an amendment on the item is not settled. */
  isAmended: boolean
  /** The way to a consent round on the item, where one can start. */
  consent: ReactNode
  /** Whether a consent round runs on it: then no vote opens. */
  hasRound: boolean
  /** All votes of the meeting. */
  children: ReactNode
}

const noDrafts: OpenVoteFormProps['drafts'] = []

/** Votes, beside the item: the way to open one for those who may, and all that were held. */
export function VotePanel(props: VotePanelProps): ReactElement {
  const { view, shown, cards, mayRunVotes, hasOpenVote, hasResult, escalation, form: OpenForm, children } = props
  const { motion, isAmended, consent, hasRound, drafts, onSaved } = props
  const t = useTranslation('votes')
  const { meeting, rules, roll, recusals } = view
  const onPhone = usePhone()
  const [wanted, setWanted] = useState<string | null>(null)
  const { item, number } = shown
  const recused = new Set(recusals.filter((one) => one.itemId === item?.id).map((one) => one.seatId))
  const waits = escalation?.state === 'onAgenda' ? escalation : undefined
  /** The quorum for an item, as the server will see it when the vote is opened. */
  function quorumFor(itemId: string): Quorum {
    const quorum = quorumOf(roll, rules, recused, itemId)
    return view.anyNumberItems.includes(itemId) ? anyNumber(quorum) : quorum
  }
  const mayOpen = mayRunVotes && item !== undefined && number !== undefined && !hasOpenVote && !hasRound
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
            // The form starts anew with other words to vote on.
            key={`${item.id} ${JSON.stringify(motion ?? null)}`}
            isAmended={isAmended}
            meetingId={meeting.id}
            itemId={item.id}
            itemNumber={number}
            drafts={waits || motion ? noDrafts : drafts}
            onSaved={onSaved}
            draft={waits ? requestedIn(waits) : (motion ?? item.draft)}
            escalationId={waits?.id ?? null}
            rules={rules}
            quorum={quorumFor(item.id)}
            presiders={presidersOf(roll, recused)}
          />
        </section>
      )}
      {mayOpen && meeting.state === 'open' && consent}
      {mayOpen && (meeting.state === 'draft' || meeting.state === 'convened') && (
        <p className="meta">{t('meetingNotOpen')}</p>
      )}
      {children !== false && (
        <section>
          <h3 className={styles.heading}>{t('others')}</h3>
          {children}
        </section>
      )}
    </>
  )
}

function requestedIn({ note }: Escalation): Texts {
  return { fr: note?.requestedFr ?? '', nl: note?.requestedNl ?? '' }
}
