import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { CODE_DIGITS } from '../../shared/meetings/checkInCode.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'

/** Says that one is in the room, by the code its screen shows, and goes to the meeting. */
export function CheckInPage(): ReactElement {
  const t = useTranslation('roll.checkIn')
  const router = useRouter()
  const [code, setCode] = useState('')
  const enter = useMutate(
    (typed: string, intent) => api.meetings['check-in'].$post({ json: { code: typed } }, intent),
    {
      refresh: [keys.meetings.all],
    },
  )

  async function submit(): Promise<void> {
    const found = await enter.send(code.replaceAll(/\s/g, ''))
    if (found) await router.navigate({ href: paths.meeting(found.meetingId) })
  }

  return (
    <Page title={t('title')} width="read" lead={t('lead')}>
      <Form problem={enter.problem} onSubmit={() => void submit()} label={t('title')}>
        <TextField
          name="code"
          label={t('code')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="off"
          maxLength={CODE_DIGITS + 2}
          isRequired
        />
        <FormActions>
          <Button type="submit" variant="primary" isPending={enter.pending}>
            {t('act')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}
