import { type ReactElement, useState } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button, type ButtonVariant } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { Mutate } from '../useMutate.ts'

interface ReasonFormProps {
  /** What the act means for everybody. */
  meaning: string
  label: string
  /** The verb on its button. */
  verb: string
  variant: ButtonVariant
  /** The act, which takes the reason. */
  act: Mutate<string, unknown>
  onDone: () => void
}

/** Asks for the reason of an act that ends a vote, and does it. */
export function ReasonForm({ meaning, label, verb, variant, act, onDone }: ReasonFormProps): ReactElement {
  const ui = useTranslation('ui')
  const [reason, setReason] = useState('')
  return (
    <Form problem={act.problem} onSubmit={() => void act.send(reason).then((done) => done && onDone())}>
      <p>{meaning}</p>
      <TextArea label={label} name="reason" value={reason} onChange={setReason} isRequired maxLength={2000} />
      <FormActions>
        <Button variant={variant} type="submit" isPending={act.pending}>
          {verb}
        </Button>
        <Button onPress={onDone}>{ui('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
