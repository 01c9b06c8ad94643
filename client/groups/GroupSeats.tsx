import { type ReactElement, useState } from 'react'
import type { NamedAlternate, Seat } from '../../shared/groups/group.ts'
import { brusselsOf } from '../../shared/i18n/time.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Section } from '../ui/Page.tsx'
import { SeatAlternates } from './SeatAlternates.tsx'
import { type SeatDraft, SeatForm } from './SeatForm.tsx'
import { SeatList } from './SeatList.tsx'

export interface GroupSeatsProps {
  groupId: string
  seats: readonly Seat[]
  /** Everybody who is or was an alternate. */
  alternates: readonly NamedAlternate[]
  mayManage: boolean
}

/** The seats of a group, and for those who manage it the forms that add and change them. */
export function GroupSeats({ groupId, seats, alternates, mayManage }: GroupSeatsProps): ReactElement {
  const t = useTranslation('groups')
  const [changing, setChanging] = useState<Seat | null>(null)
  const [today] = useState(() => brusselsOf(new Date().toISOString()).date)
  const alternatesOf = (seatId: string) =>
    alternates.filter((one) => one.seatId === seatId && (one.to === null || one.to >= today))
  const voting = seats.filter((seat) => seat.voting).length
  return (
    <Section title={t('seats.title')} actions={mayManage && <AddSeat groupId={groupId} />}>
      {seats.length === 0 ? (
        <EmptyState>{t('seats.empty')}</EmptyState>
      ) : (
        <p className="meta">
          {t('seats.count', { count: seats.length })}, {t('seats.votingCount', { count: voting })}
        </p>
      )}
      <SeatList
        seats={seats}
        alternatesOf={alternatesOf}
        act={
          mayManage
            ? (seat) => (
                <Button
                  small
                  variant="bare"
                  aria-label={t('seats.changeFor', { organisation: seat.organisation })}
                  onPress={() => setChanging(seat)}
                >
                  {t('seats.change')}
                </Button>
              )
            : undefined
        }
      />
      <Dialog
        title={changing ? t('seats.changeFor', { organisation: changing.organisation }) : ''}
        isOpen={changing !== null}
        onOpenChange={() => setChanging(null)}
      >
        {(close) =>
          changing && (
            <>
              <ChangeSeat groupId={groupId} seat={changing} onDone={close} />
              {changing.voting && (
                <SeatAlternates groupId={groupId} seatId={changing.id} alternates={alternatesOf(changing.id)} />
              )}
            </>
          )
        }
      </Dialog>
    </Section>
  )
}

function AddSeat({ groupId }: { groupId: string }): ReactElement {
  const t = useTranslation('groups')
  const [empty] = useState(newSeat)
  return (
    <Dialog title={t('seats.new')} trigger={<Button>{t('seats.new')}</Button>}>
      {(close) => (
        <SeatForm
          groupId={groupId}
          seat={empty}
          isNew
          action={t('seats.add')}
          save={(json, intent) => api.groups[':groupId'].seats.$post({ param: { groupId }, json }, intent)}
          onDone={close}
        />
      )}
    </Dialog>
  )
}

function newSeat(): SeatDraft {
  const { date } = brusselsOf(new Date().toISOString())
  return { organisation: '', role: 'member', voting: true, personId: null, from: date, to: null }
}

function ChangeSeat({ groupId, seat, onDone }: { groupId: string; seat: Seat; onDone: () => void }): ReactElement {
  const t = useTranslation('ui')
  const param = { groupId, seatId: seat.id }
  return (
    <SeatForm
      groupId={groupId}
      seat={seat}
      isNew={false}
      action={t('save')}
      save={({ personId, role, voting, to }, intent) =>
        api.groups[':groupId'].seats[':seatId'].$post({ param, json: { personId, role, voting, to } }, intent)
      }
      onDone={onDone}
    />
  )
}
