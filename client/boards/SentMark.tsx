import type { ReactElement } from 'react'
import type { Problem } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import type { SentState } from './useLatestSent.ts'

/** Whether what was put is on the server; if not, why, and the way to try again. */
export function SentMark({
  state,
  problem,
  onRetry,
}: {
  state: SentState
  problem: Problem | null
  onRetry: () => void
}): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  return (
    <>
      <StateTag tone={state === 'recorded' ? 'good' : state === 'sending' ? 'ahead' : 'bad'}>
        {t(state === 'recorded' ? 'recorded' : state)}
      </StateTag>
      <ProblemNotice
        problem={problem}
        action={
          <Button small onPress={onRetry}>
            {ui('retry')}
          </Button>
        }
      />
    </>
  )
}
