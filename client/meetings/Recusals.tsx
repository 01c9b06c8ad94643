import { type ReactElement, useState } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { checkStep } from '../../shared/meetings/steps.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './Recusals.module.css'

interface RecusalsProps {
  view: MeetingView
  item: { id: string; number: number }
  /** The seats this person may speak for. */
  seatIds: readonly string[]
}

interface RecusalChange {
  seatId: string
  reason: string | null
}

/** Who takes no part in the item in sight, with the reason that goes into the minutes; fixed once a vote was opened on it. */
export function Recusals({ view, item, seatIds }: RecusalsProps): ReactElement | null {
  const t = useTranslation('roll')
  const { meeting, roll, recusals, lockedItems } = view
  const here = recusals.filter((recusal) => recusal.itemId === item.id)
  const isLocked = lockedItems.includes(item.id)
  const mayChange = !isLocked && seatIds.length > 0 && checkStep(meeting, 'declareRecusal') === null
  const change = useMutate(
    ({ seatId, reason }: RecusalChange, intent) =>
      api.meetings[':meetingId'].recusals.$post(
        { param: { meetingId: meeting.id }, json: { itemId: item.id, seatId, reason } },
        intent,
      ),
    { refresh: [keys.meetings.detail(meeting.id)] },
  )
  const free = roll.filter(
    ({ seatId }) => seatIds.includes(seatId) && !here.some((recusal) => recusal.seatId === seatId),
  )
  if (here.length === 0 && !mayChange) return null
  return (
    <section className={styles.recusals}>
      {here.length > 0 && <h3 className={styles.heading}>{t('recusedFor', { number: String(item.number) })}</h3>}
      <ul className={styles.list}>
        {here.map(({ seatId, reason }) => (
          <li key={seatId}>
            <p>
              <strong>{roll.find((line) => line.seatId === seatId)?.organisation}</strong> {reason}
            </p>
            {mayChange && seatIds.includes(seatId) && (
              <Button small variant="bare" onPress={() => void change.send({ seatId, reason: null })}>
                {t('recusalTakeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={change.problem} />
      {isLocked && <p className="meta">{t('recusalLocked')}</p>}
      {mayChange && free.length > 0 && (
        <RecusalDialog
          number={item.number}
          seats={free}
          onDeclare={(declared) => change.send(declared)}
          change={change}
        />
      )}
    </section>
  )
}

interface RecusalDialogProps {
  number: number
  seats: readonly { seatId: string; organisation: string }[]
  change: { problem: Parameters<typeof Form>[0]['problem']; pending: boolean }
  onDeclare: (change: RecusalChange) => Promise<unknown>
}

function RecusalDialog({ number, seats, change, onDeclare }: RecusalDialogProps): ReactElement {
  const t = useTranslation('roll')
  const ui = useTranslation('ui')
  const seat = useTranslation('groups.seats')
  const [seatId, setSeatId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const chosen = seatId ?? (seats.length === 1 ? seats[0]?.seatId : undefined)
  const title = t(seats.length === 1 ? 'recuseAsk' : 'recuseOther', { number: String(number) })
  return (
    <Dialog title={title} trigger={<Button small>{title}</Button>}>
      {(close) => (
        <Form
          problem={change.problem}
          onSubmit={() => {
            if (chosen === undefined) return
            void onDeclare({ seatId: chosen, reason }).then((done) => done && close())
          }}
        >
          {seats.length > 1 && (
            <Select
              label={seat('organisation')}
              name="seatId"
              isRequired
              value={seatId}
              onChange={setSeatId}
              options={seats.map((some) => ({ id: some.seatId, label: some.organisation }))}
            />
          )}
          <TextArea
            label={t('recusalReason')}
            hint={t('recusalMinuted')}
            name="reason"
            value={reason}
            onChange={setReason}
            isRequired
            maxLength={2000}
          />
          <FormActions>
            <Button variant="primary" type="submit" isPending={change.pending}>
              {t('recuse')}
            </Button>
            <Button onPress={close}>{ui('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
