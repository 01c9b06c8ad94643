import type { ReactElement } from 'react'
import { castingChoices, type CastingChoice, type Presiding, type Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './VoteCard.module.css'

/** A tie that waits for who presides: they decide it here, everybody else reads for whom it waits. */
export function CastingVote({ vote, presiding }: { vote: Vote; presiding: Presiding }): ReactElement {
  const t = useTranslation('votes.casting')
  const presides = vote.papers.some((paper) => paper.seatId === presiding.seatId && !paper.byProxy)
  return (
    <footer className={styles.run}>
      <p className="meta">{t('waits', { organisation: presiding.organisation })}</p>
      {presides && castingChoices.map((choice) => <Decide key={choice} vote={vote} choice={choice} />)}
    </footer>
  )
}

function Decide({ vote, choice }: { vote: Vote; choice: CastingChoice }): ReactElement {
  const t = useTranslation('votes.casting')
  const ui = useTranslation('ui')
  const decide = useMutate(
    (_: void, intent) => api.votes[':voteId'].casting.$post({ param: { voteId: vote.id }, json: { choice } }, intent),
    { refresh: vote.meetingId === null ? [] : [keys.meetings.one(vote.meetingId)] },
  )
  return (
    <Dialog
      title={t(`ask.${choice}`)}
      role="alertdialog"
      trigger={<Button>{t(`decide.${choice}`)}</Button>}
      onOpenChange={decide.forget}
      actions={(shut) => (
        <>
          <Button onPress={shut}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={decide.pending}
            onPress={() => void decide.send().then((done) => done && shut())}
          >
            {t(`decide.${choice}`)}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <p>{t('means')}</p>
          <ProblemNotice problem={decide.problem} />
        </>
      )}
    </Dialog>
  )
}
