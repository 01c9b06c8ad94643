import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { touchedKeys } from './touchedKeys.ts'
import { useMutate } from '../useMutate.ts'
import { ReasonForm } from './ReasonForm.tsx'

/** Ends an open vote without counting it; the reason stays beside it. */
export function AnnulVote({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('votes')
  const words = useTranslation()
  const annul = useMutate(
    (said: string, intent) =>
      api.votes[':voteId'].annul.$post({ param: { voteId: vote.id }, json: { reason: said } }, intent),
    { refresh: touchedKeys(vote) },
  )
  return (
    <Dialog title={t('annulAsk')} trigger={<Button variant="bare">{t('annul')}</Button>} onOpenChange={annul.forget}>
      {(shut) => (
        <ReasonForm
          meaning={isWritten(vote) ? words('written.annulMeans') : t('annulMeans')}
          label={t('annulReason')}
          verb={t('annul')}
          variant="danger"
          act={annul}
          onDone={shut}
        />
      )}
    </Dialog>
  )
}
