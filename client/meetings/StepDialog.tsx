import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import type { Mutate } from '../useMutate.ts'

interface StepDialogProps {
  /** The verb, on the button that opens the dialog and on the one that acts. */
  verb: string
  question: string
  /** Takes the step; resolves to undefined when it was refused. */
  onTake: () => Promise<unknown>
  change: Pick<Mutate<never, unknown>, 'pending' | 'problem' | 'forget'>
  /** What becomes final, in one sentence, and what is missing for it. */
  children: (close: () => void) => ReactNode
  isReady?: boolean
  /** `quiet` for a step that is not the usual next one. */
  variant?: 'primary' | 'quiet'
}

/** A step of a meeting that cannot be taken back: says what becomes final before it is taken. */
export function StepDialog({
  verb,
  question,
  onTake,
  change,
  children,
  isReady = true,
  variant = 'primary',
}: StepDialogProps): ReactElement {
  const ui = useTranslation('ui')
  return (
    <Dialog
      title={question}
      role="alertdialog"
      trigger={<Button variant={variant}>{verb}</Button>}
      onOpenChange={change.forget}
      actions={(close) => (
        <>
          <Button onPress={close}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            isPending={change.pending}
            onPress={() => void onTake().then((done) => done && close())}
          >
            {verb}
          </Button>
        </>
      )}
    >
      {(close) => (
        <>
          {children(close)}
          <ProblemNotice problem={change.problem} />
        </>
      )}
    </Dialog>
  )
}
