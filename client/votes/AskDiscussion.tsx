import { MessagesSquare } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useMutate } from '../useMutate.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { touchedKeys } from './touchedKeys.ts'

/** Asks for discussion of a motion put in writing, after saying that this stops it for everybody. */
export function AskDiscussion({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('written')
  const stop = useMutate(
    (said: string, intent) =>
      api.votes[':voteId'].discussion.$post({ param: { voteId: vote.id }, json: { reason: said } }, intent),
    { refresh: touchedKeys(vote) },
  )
  return (
    <Dialog
      title={t('discussAsk')}
      trigger={<Button icon={MessagesSquare}>{t('discuss')}</Button>}
      onOpenChange={stop.forget}
    >
      {(shut) => (
        <ReasonForm
          meaning={t('discussMeans')}
          label={t('discussReason')}
          verb={t('discussNow')}
          variant="primary"
          act={stop}
          onDone={shut}
        />
      )}
    </Dialog>
  )
}
