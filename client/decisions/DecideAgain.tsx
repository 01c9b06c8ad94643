import { useState } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface DecideAgainProps {
  isUnderWay: boolean
  onReason: (reason: string) => void
}

/** Asks why a group decided without a vote what a vote had rejected; the reason stands in the register. */
export function DecideAgain({ isUnderWay, onReason }: DecideAgainProps) {
  const t = useTranslation('decisions')
  const [reason, setReason] = useState('')
  return (
    <Form problem={null} onSubmit={() => onReason(reason)}>
      <TextArea
        name="reconsidered"
        label={t('rejectedReason')}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
        isRequired
      />
      <FormActions>
        <Button small type="submit" isPending={isUnderWay}>
          {t('enterAgain')}
        </Button>
      </FormActions>
    </Form>
  )
}
