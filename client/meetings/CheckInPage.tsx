import { useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef, useState } from 'react'
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

/**
 * Goes where a code leads: to a meeting, saying that one is in its room, or to the first card of a board. A code that came with
 * the address, scanned, is sent without a further press.
 */
export function CheckInPage({ scanned }: { scanned: string | undefined }): ReactElement {
  const t = useTranslation('roll.checkIn')
  const router = useRouter()
  const [code, setCode] = useState(scanned ?? '')
  const enter = useMutate(
    (typed: string, intent) => api.meetings['check-in'].$post({ json: { code: typed } }, intent),
    {
      refresh: [keys.meetings.all],
    },
  )

  async function submit(): Promise<void> {
    const found = await enter.send(code.replaceAll(/\s/g, ''))
    if (!found) return
    const { meetingId, boardId } = found
    await router.navigate({
      href: boardId === null ? paths.meeting(meetingId) : paths.boardCard(boardId),
      replace: true,
    })
  }
  const sendScanned = useRef(scanned === undefined ? undefined : submit)
  useEffect(() => {
    void sendScanned.current?.()
    sendScanned.current = undefined
  }, [])

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
