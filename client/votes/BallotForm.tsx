// walk:ballot 1 — a choice, a confirmation, one request; "recorded" is said only once the server has answered.
import { Check } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { checkBallot } from '../../shared/votes/ballot.ts'
import type { Ballot, Paper, SecretReceipt, Vote } from '../../shared/votes/vote.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import { api } from '../api.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { useProblemSentence } from '../useProblemSentence.ts'
import styles from './BallotForm.module.css'
import { BallotMarks } from './BallotMarks.tsx'
import { SecretRecorded } from './SecretRecorded.tsx'
import { touchedKeys } from './touchedKeys.ts'
import { useBallotWords } from './useBallotWords.ts'

/** Words longer than this do not go on a button. */
const MOST_WORDS = 40

/** One paper of an open vote: the person's own seat, or one they hold a proxy of. Can be changed until the close, unless it is secret. */
export function BallotForm({ vote, paper }: { vote: Vote; paper: Paper }): ReactElement {
  const t = useTranslation('votes')
  const ui = useTranslation('ui')
  const format = useFormat()
  const sentenceOf = useProblemSentence()
  const wordsOf = useBallotWords(vote)
  const id = useId()
  const [chosen, setChosen] = useState<Ballot | null>(null)
  const [changing, setChanging] = useState(false)
  const [answered, setAnswered] = useState(paper.recorded)
  const [told, setTold] = useState<SecretReceipt | null>(null)
  const isSecret = vote.secrecy === 'secret'
  // In writing the answer may be days old.
  const shape = isWritten(vote) ? 'dateTime' : 'time'
  const cast = useMutate(
    (choice: Ballot, intent) =>
      api.votes[':voteId'].ballots.$post(
        {
          param: { voteId: vote.id },
          json: { seatId: paper.seatId, choice: typeof choice === 'string' ? choice : [...choice] },
        },
        intent,
      ),
    { refresh: touchedKeys(vote) },
  )

  const recorded = latest(answered, paper.recorded)
  // The ballot may be on disk and only the answer lost: asking again brings the answer, and casts nothing twice.
  const unanswered = cast.problem?.code === 'offline' || cast.problem?.code === 'internal'
  const refusal = checkBallot(vote, { recorded: unanswered ? null : recorded }, chosen ?? '')
  const asks = recorded === null || changing || unanswered
  const words = chosen === null || refusal ? '' : wordsOf(chosen)

  async function confirm(): Promise<void> {
    if (chosen === null || refusal) return
    const answer = await cast.send(chosen)
    if (!answer) return
    setAnswered({ choice: isSecret ? null : chosen, at: answer.recordedAt })
    setTold(answer.secret)
    setChanging(false)
    setChosen(null)
  }

  return (
    <section className={styles.paper} aria-labelledby={id}>
      <h4 id={id} className={styles.whose}>
        {t(paper.byProxy ? 'alsoFor' : 'ownPaper', { organisation: paper.organisation })}
        {paper.byProxy && <span className={styles.proxy}> ({t('byProxy')})</span>}
      </h4>
      {recorded !== null && (
        <p className={styles.recorded}>
          <Check aria-hidden />
          <span>
            {recorded.choice === null
              ? t('secret.recorded', { time: format.instant(recorded.at, shape) })
              : t('recorded', { time: format.instant(recorded.at, shape), choice: wordsOf(recorded.choice) })}
          </span>
        </p>
      )}
      {told && <SecretRecorded secret={told} />}
      {asks && (
        <>
          <BallotMarks
            vote={vote}
            labelledBy={id}
            value={chosen}
            isDisabled={cast.pending}
            onChange={(ballot) => {
              setChosen(ballot)
              cast.forget()
            }}
          />
          {cast.problem && (
            <Notice tone="refused" title={t('notRecorded')}>
              {sentenceOf(cast.problem)}
            </Notice>
          )}
          <div className={styles.foot}>
            <Button
              variant="primary"
              isDisabled={refusal !== null}
              isPending={cast.pending}
              onPress={() => void confirm()}
            >
              {cast.problem
                ? ui('retry')
                : words === '' || words.length > MOST_WORDS
                  ? t('cast')
                  : t('confirm', { choice: words })}
            </Button>
            {isSecret && <span className="meta">{t('secret.final')}</span>}
            {changing && (
              <Button
                variant="bare"
                onPress={() => {
                  setChanging(false)
                  setChosen(null)
                  cast.forget()
                }}
              >
                {t('keep')}
              </Button>
            )}
          </div>
        </>
      )}
      {!asks && !isSecret && (
        <div className={styles.foot}>
          {/* The live screens may know of the ballot before its answer is here, which ends whatever was begun. */}
          <Button small isDisabled={cast.pending} onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
          <span className="meta">{t('canChange')}</span>
        </div>
      )}
    </section>
  )
}

/** What the server said last, by answer or by reading again. */
function latest(one: Paper['recorded'], other: Paper['recorded']): Paper['recorded'] {
  if (one === null || other === null) return one ?? other
  return one.at > other.at ? one : other
}
