import { type ReactElement, useState } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { DateTimeField } from '../ui/DateTimeField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { filledTexts, TextsFields } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'

interface MeetingDetailsProps {
  meeting: Meeting
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Changes a meeting's title, times and place. A colleague's change in the meantime is said, and nothing typed is lost. */
export function MeetingDetails({ meeting, isOpen, onOpenChange }: MeetingDetailsProps): ReactElement {
  const t = useTranslation('meetings')
  return (
    <Dialog title={t('change')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <DetailsForm meeting={meeting} onDone={close} />}
    </Dialog>
  )
}

interface Details {
  title: Texts
  startsAt: string
  endsAt: string
  place: string
  link: string
  version: number
}

function DetailsForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }): ReactElement {
  const t = useTranslation('meetings')
  const ui = useTranslation('ui')
  const [title, setTitle] = useState(meeting.title)
  const [startsAt, setStartsAt] = useState<string | null>(meeting.startsAt)
  const [endsAt, setEndsAt] = useState<string | null>(meeting.endsAt)
  const [place, setPlace] = useState(meeting.place)
  const [link, setLink] = useState(meeting.link)
  // The version this form began with: who changes a newer one unawares is refused.
  const [version] = useState(meeting.version)
  const change = useMutate(
    (json: Details, intent) =>
      api.meetings[':meetingId'].details.$post({ param: { meetingId: meeting.id }, json }, intent),
    { refresh: [keys.meetings.detail(meeting.id), keys.meetings.list] },
  )

  async function submit(): Promise<void> {
    if (startsAt === null || endsAt === null) return // both are required: the browser has said so
    const details = { title: filledTexts(title), startsAt, endsAt, place, link, version }
    if (await change.send(details)) onDone()
  }

  return (
    <Form problem={change.problem} onSubmit={() => void submit()}>
      <TextsFields
        name="title"
        labelFor={(language) => t('titleIn', { language })}
        value={title}
        onChange={setTitle}
        missing={t('titleMissing')}
      />
      <DateTimeField name="startsAt" label={t('startsAt')} value={startsAt} onChange={setStartsAt} isRequired />
      <DateTimeField name="endsAt" label={t('endsAt')} value={endsAt} onChange={setEndsAt} isRequired />
      <TextField name="place" label={t('place')} value={place} onChange={setPlace} maxLength={200} optional />
      <TextField
        name="link"
        type="url"
        label={t('link')}
        hint={t('linkHint')}
        value={link}
        onChange={setLink}
        maxLength={2000}
        optional
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={change.pending}>
          {ui('save')}
        </Button>
        <Button onPress={onDone}>{ui('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
