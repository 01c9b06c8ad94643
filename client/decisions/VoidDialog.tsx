import { useState } from 'react'
import type { Decision } from '../../shared/decisions/decision.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'

export interface VoidDialogProps {
  decision: Decision
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Asks why an entry is void and says what becomes final: the number and the wording stay for ever. */
export function VoidDialog({ decision, isOpen, onOpenChange }: VoidDialogProps) {
  const t = useTranslation()
  const [reason, setReason] = useState('')
  const voiding = useMutate(
    (json: { reason: string }, intent) =>
      api.decisions[':decisionId'].void.$post({ param: { decisionId: decision.id }, json }, intent),
    { refresh: [keys.groups.decisions(decision.groupId), keys.decisions.one(decision.id)] },
  )

  async function declareVoid(close: () => void): Promise<void> {
    if (!(await voiding.send({ reason }))) return
    announce(t('decisions.announceVoid', { number: decision.number }))
    close()
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('decisions.voidTitle', { number: decision.number })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <Form problem={voiding.problem} onSubmit={() => void declareVoid(close)}>
          <p>{t('decisions.voidFinal')}</p>
          <TextArea
            label={t('decisions.voidReason')}
            name="reason"
            value={reason}
            onChange={setReason}
            maxLength={2000}
            isRequired
          />
          <FormActions>
            <Button type="submit" variant="danger" isPending={voiding.pending}>
              {t('decisions.void')}
            </Button>
            <Button onPress={close}>{t('ui.cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
