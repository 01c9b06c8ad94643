import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import styles from './VoteCard.module.css'
import { touchedKeys } from './touchedKeys.ts'
import { useMutate } from '../useMutate.ts'

/** Closes a vote for good, after saying who is still missing and what becomes final. */
export function CloseVote({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('votes')
  const ui = useTranslation('ui')
  const close = useMutate(
    (_: void, intent) => api.votes[':voteId'].close.$post({ param: { voteId: vote.id } }, intent),
    { refresh: touchedKeys(vote) },
  )
  return (
    <Dialog
      title={t('closeAsk')}
      role="alertdialog"
      trigger={<Button variant="primary">{t('close')}</Button>}
      onOpenChange={close.forget}
      actions={(shut) => (
        <>
          <Button onPress={shut}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={close.pending}
            onPress={() => void close.send().then((done) => done && shut())}
          >
            {t('close')}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <p className={styles.figures}>
            {t('castCount', { cast: String(vote.castCount), roll: String(vote.rollCount) })}
          </p>
          <p>{t('notVotedYet', { count: vote.rollCount - vote.castCount })}</p>
          <p>{t('closeMeans')}</p>
          <ProblemNotice problem={close.problem} />
        </>
      )}
    </Dialog>
  )
}
