import type { ReactElement } from 'react'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useMutate } from '../useMutate.ts'
import { AmendmentForm } from './AmendmentForm.tsx'

interface TableAmendmentProps {
  meetingId: string
  itemId: string
  itemNumber: number
  /** The motion's words in force. */
  motion: Texts
  languages: readonly Locale[]
}

/** Tables an amendment to the motion of an item. */
export function TableAmendment({
  meetingId,
  itemId,
  itemNumber,
  motion,
  languages,
}: TableAmendmentProps): ReactElement {
  const t = useTranslation('amendments')
  const table = useMutate(
    (words: { texts: Texts; reason: string }, intent) =>
      api.meetings[':meetingId'].amendments.$post({ param: { meetingId }, json: { itemId, ...words } }, intent),
    { refresh: [keys.meetings.amendments(meetingId)] },
  )
  return (
    <Dialog
      title={t('tableAsk', { number: String(itemNumber) })}
      trigger={<Button small>{t('table')}</Button>}
      onOpenChange={table.forget}
    >
      {(shut) => (
        <AmendmentForm
          {...{ motion, languages }}
          start={motion}
          hasReason
          verb={t('table')}
          problem={table.problem}
          isPending={table.pending}
          onSend={(words) => void table.send(words).then((done) => done && shut())}
          onCancel={shut}
        />
      )}
    </Dialog>
  )
}
