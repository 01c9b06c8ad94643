import type { ReactElement } from 'react'
import { settles, type Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './VoteList.module.css'

interface VoteListProps {
  votes: readonly Vote[]
  /** The number of the item on the agenda; undefined when it was taken off. */
  numberOf: (itemId: string | null) => number | undefined
  onGoTo: (vote: Vote) => void
}

/** The votes of a meeting in the order they were opened, each with the way to its item. */
export function VoteList({ votes, numberOf, onGoTo }: VoteListProps): ReactElement {
  const t = useTranslation('votes')
  if (votes.length === 0) return <EmptyState>{t('none')}</EmptyState>
  return (
    <ul className={styles.list} aria-label={t('others')}>
      {votes.map((vote) => (
        <li key={vote.id} className={styles.vote}>
          <p className={styles.head}>
            <span>{t('onItem', { number: String(numberOf(vote.itemId) ?? '–') })}</span>
            <VoteState vote={vote} />
          </p>
          <p className={styles.question}>
            <TextIn texts={vote.question} fallback="–" />
          </p>
          {numberOf(vote.itemId) !== undefined && (
            <Button small variant="bare" onPress={() => onGoTo(vote)}>
              {t('toVote')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function VoteState({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('votes')
  if (vote.state === 'open') return <StateTag tone="now">{t('state.open')}</StateTag>
  if (vote.outcome === null) return <StateTag tone="ended">{t(`state.${vote.state}`)}</StateTag>
  return <StateTag tone={settles(vote.outcome) ? 'good' : 'ended'}>{t(`outcome.${vote.outcome}`)}</StateTag>
}
