import type { ReactElement } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Notice } from '../ui/Notice.tsx'
import { useProblemSentence } from '../useProblemSentence.ts'
import { AnnulVote } from './AnnulVote.tsx'

interface CountRefusedProps {
  vote: Vote
  /** Why. */
  refusal: Refusal
  mayRun: boolean
}

/** A vote whose time has passed and that cannot be counted: what happened, why, and for whoever runs votes the way out. */
export function CountRefused({ vote, refusal, mayRun }: CountRefusedProps): ReactElement {
  const t = useTranslation('votes.blocked')
  const sentenceOf = useProblemSentence()
  return (
    <Notice tone="refused" title={t('title')} action={mayRun && <AnnulVote vote={vote} />}>
      <p>
        {t('means')} {sentenceOf(refusal)}
      </p>
      <p>
        {t('now')} {t(mayRun ? 'annul' : 'others')}
      </p>
    </Notice>
  )
}
