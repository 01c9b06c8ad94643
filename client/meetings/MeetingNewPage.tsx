import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { Link } from 'react-aria-components'
import type { Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { groupQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { DateTimeField } from '../ui/DateTimeField.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { filledTexts, TextsFields } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'

interface Planned {
  title: Texts
  startsAt: string
  endsAt: string
  place: string
  link: string
  secondOf?: string
}

const TWO_HOURS_MS = 2 * 60 * 60 * 1000

interface MeetingNewPageProps {
  groupId: string
  /** The adjourned meeting it is called again for. */
  secondOf?: string | undefined
}

/** Plans a meeting: when, where, and what it is called; its agenda and minutes are written on its own page. */
export function MeetingNewPage({ groupId, secondOf }: MeetingNewPageProps): ReactElement {
  const t = useTranslation('meetings')
  const router = useRouter()
  const { group } = useSuspenseQuery(groupQuery(groupId)).data
  const [title, setTitle] = useState<Texts>({})
  const [times, setTimes] = useState<{ startsAt: string | null; endsAt: string | null }>({
    startsAt: null,
    endsAt: null,
  })
  const [place, setPlace] = useState('')
  const [link, setLink] = useState('')
  const plan = useMutate(
    (json: Planned, intent) => api.groups[':groupId'].meetings.$post({ param: { groupId }, json }, intent),
    { refresh: [keys.groups.meetings(groupId), keys.meetings.list] },
  )

  async function submit(): Promise<void> {
    const { startsAt, endsAt } = times
    if (startsAt === null || endsAt === null) return // both are required: the browser has said so
    const planned = {
      title: filledTexts(title),
      startsAt,
      endsAt,
      place: place.trim(),
      link: link.trim(),
      ...(secondOf !== undefined && { secondOf }),
    }
    const made = await plan.send(planned)
    if (made) await router.navigate({ href: paths.meeting(made.meetingId) })
  }

  /** Most meetings take about two hours: a proposal, until somebody says otherwise. */
  function setStart(startsAt: string | null): void {
    const proposes = times.endsAt === null || times.endsAt === proposedEnd(times.startsAt)
    setTimes({ startsAt, endsAt: proposes ? proposedEnd(startsAt) : times.endsAt })
  }

  return (
    <Page
      title={t(secondOf === undefined ? 'new' : 'planSecond')}
      width="read"
      above={
        <Link href={paths.group(groupId)}>
          <TextIn texts={group.name} fallback={group.code} />
        </Link>
      }
      lead={t(secondOf === undefined ? 'newLead' : 'secondLead')}
    >
      <Form problem={plan.problem} onSubmit={() => void submit()} label={t('new')}>
        <TextsFields
          name="title"
          labelFor={(language) => t('titleIn', { language })}
          value={title}
          onChange={setTitle}
          missing={t('titleMissing')}
        />
        <DateTimeField name="startsAt" label={t('startsAt')} value={times.startsAt} onChange={setStart} isRequired />
        <DateTimeField
          name="endsAt"
          label={t('endsAt')}
          value={times.endsAt}
          onChange={(endsAt) => setTimes({ ...times, endsAt })}
          isRequired
        />
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
          <Button type="submit" variant="primary" isPending={plan.pending}>
            {t('create')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}

function proposedEnd(startsAt: string | null): string | null {
  return startsAt === null ? null : new Date(Date.parse(startsAt) + TWO_HOURS_MS).toISOString()
}
