import type { ReactElement } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { WordChanges } from '../ui/WordChanges.tsx'
import { useMutate } from '../useMutate.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { touchedKeys } from './touchedKeys.ts'

interface DraftDiffersProps {
  vote: Vote
  /** What the draft says now; null when its passage is gone. */
  now: Texts | null
  mayRun: boolean
}

/** Says that the draft of an open vote reads otherwise by now, and how; who runs votes may open it anew on those words. */
export function DraftDiffers({ vote, now, mayRun }: DraftDiffersProps): ReactElement {
  const t = useTranslation('votes.drafted')
  const renew = useMutate(
    (reason: string, intent) =>
      api.votes[':voteId'].renewal.$post({ param: { voteId: vote.id }, json: { reason } }, intent),
    { refresh: touchedKeys(vote) },
  )
  return (
    <Notice
      tone="warning"
      title={t(now === null ? 'gone' : 'differs')}
      action={
        mayRun &&
        now !== null && (
          <Dialog title={t('renewAsk')} trigger={<Button small>{t('renew')}</Button>} onOpenChange={renew.forget}>
            {(shut) => (
              <ReasonForm
                meaning={t('renewMeans')}
                label={t('renewReason')}
                verb={t('renew')}
                variant="danger"
                act={renew}
                onDone={shut}
              />
            )}
          </Dialog>
        )
      }
    >
      <p>{t('stays')}</p>
      {now !== null && <WordChanges before={vote.question} after={now} />}
    </Notice>
  )
}
