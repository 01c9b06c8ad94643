import { type ReactElement, useState } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'

/** Ends an open vote without counting it; the reason stays beside it. */
export function AnnulVote({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('votes')
  const ui = useTranslation('ui')
  const [reason, setReason] = useState('')
  const annul = useMutate(
    (said: string, intent) =>
      api.votes[':voteId'].annul.$post({ param: { voteId: vote.id }, json: { reason: said } }, intent),
    { refresh: [keys.meetings.one(vote.meetingId)] },
  )
  return (
    <Dialog title={t('annulAsk')} trigger={<Button variant="bare">{t('annul')}</Button>} onOpenChange={annul.forget}>
      {(shut) => (
        <Form problem={annul.problem} onSubmit={() => void annul.send(reason).then((done) => done && shut())}>
          <p>{t('annulMeans')}</p>
          <TextArea
            label={t('annulReason')}
            name="reason"
            value={reason}
            onChange={setReason}
            isRequired
            maxLength={2000}
          />
          <FormActions>
            <Button variant="danger" type="submit" isPending={annul.pending}>
              {t('annul')}
            </Button>
            <Button onPress={shut}>{ui('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
