import { type ReactElement, useState } from 'react'
import type { PublishedBallot, Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Recount } from './Recount.tsx'
import { useBallotWords } from './useBallotWords.ts'
import styles from './VoteResult.module.css'

/** The counted votes one by one, with the organisation where the secrecy of the vote allows it, or the tracker its voter knows. */
export function BallotsPublished({ vote, ballots }: { vote: Vote; ballots: readonly PublishedBallot[] }): ReactElement {
  const t = useTranslation('votes')
  const wordsOf = useBallotWords(vote)
  const [shown, setShown] = useState(false)
  return (
    <Disclosure title={t('ballots')} level={4} isExpanded={shown} onExpandedChange={setShown}>
      <ul className={styles.papers}>
        {ballots.map(({ organisation, tracker, ballot }, place) => (
          <li key={place}>
            <span>{tracker ? <code className={styles.tracker}>{tracker}</code> : (organisation ?? t('unnamed'))}</span>
            <span>{wordsOf(ballot)}</span>
          </li>
        ))}
      </ul>
      {/* Drawn only while in sight: the colours of a button in a shut panel would never come to rest. */}
      {shown && vote.tally && <Recount vote={vote} ballots={ballots} tally={vote.tally} />}
    </Disclosure>
  )
}
