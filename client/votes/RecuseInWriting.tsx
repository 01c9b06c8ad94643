import { UserRoundX } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Paper, Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useMutate } from '../useMutate.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { touchedKeys } from './touchedKeys.ts'

/** Takes one's seat out of a vote in writing before it has answered, after saying what that means. */
export function RecuseInWriting({ vote, paper }: { vote: Vote; paper: Paper }): ReactElement {
  const t = useTranslation('written')
  const recuse = useMutate(
    (reason: string, intent) =>
      api.votes[':voteId'].recusals.$post(
        { param: { voteId: vote.id }, json: { seatId: paper.seatId, reason } },
        intent,
      ),
    { refresh: touchedKeys(vote) },
  )
  const named = vote.papers.length > 1 ? ` – ${paper.organisation}` : ''
  return (
    <Dialog
      title={t('recuseAsk')}
      trigger={
        <Button variant="bare" icon={UserRoundX}>
          {t('recuse')}
          {named}
        </Button>
      }
      onOpenChange={recuse.forget}
    >
      {(shut) => (
        <ReasonForm
          meaning={t('recuseMeans', { organisation: paper.organisation })}
          label={t('recuseReason')}
          verb={t('recuse')}
          variant="primary"
          act={recuse}
          onDone={shut}
        />
      )}
    </Dialog>
  )
}
