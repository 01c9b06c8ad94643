// walk:ballot 1 — a choice, a confirmation, one request; "recorded" is said only once the server has answered.
import { Check, Circle, X } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { checkBallot } from '../../shared/votes/ballot.ts'
import { type Choice, choices, type Paper, type Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { useProblemSentence } from '../useProblemSentence.ts'
import styles from './BallotForm.module.css'

const shapes = { for: Check, against: X, abstain: Circle } as const

/** One paper of an open vote: the person's own seat, or one they hold a proxy of. Can be changed until the close. */
export function BallotForm({ vote, paper }: { vote: Vote; paper: Paper }): ReactElement {
  const t = useTranslation('votes')
  const ui = useTranslation('ui')
  const format = useFormat()
  const sentenceOf = useProblemSentence()
  const id = useId()
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [changing, setChanging] = useState(false)
  const [answered, setAnswered] = useState(paper.recorded)
  const cast = useMutate(
    (choice: Choice, intent) =>
      api.votes[':voteId'].ballots.$post(
        { param: { voteId: vote.id }, json: { seatId: paper.seatId, choice } },
        intent,
      ),
    { refresh: [keys.meetings.votes(vote.meetingId), keys.votes.mine] },
  )

  const refusal = checkBallot(vote, paper, chosen ?? '')
  const recorded = latest(answered, paper.recorded)
  const asks = recorded === null || changing

  async function confirm(): Promise<void> {
    if (chosen === null || refusal) return
    const answer = await cast.send(chosen)
    if (!answer) return
    setAnswered({ choice: chosen, at: answer.recordedAt })
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
            {t('recorded', { time: format.instant(recorded.at, 'time'), choice: t(`choice.${recorded.choice}`) })}
          </span>
        </p>
      )}
      {asks ? (
        <>
          <RadioGroup
            aria-labelledby={id}
            className={styles.choices}
            value={chosen}
            isDisabled={cast.pending}
            onChange={(value) => {
              setChosen(choices.find((choice) => choice === value) ?? null)
              cast.forget()
            }}
          >
            {choices.map((choice) => {
              const Shape = shapes[choice]
              return (
                <Radio key={choice} value={choice} className={styles.choice}>
                  <Shape aria-hidden />
                  {t(`choice.${choice}`)}
                </Radio>
              )
            })}
          </RadioGroup>
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
                : chosen === null
                  ? t('cast')
                  : t('confirm', { choice: t(`choice.${chosen}`) })}
            </Button>
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
      ) : (
        <div className={styles.foot}>
          <Button small onPress={() => setChanging(true)}>
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
