import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Refusal } from '../refusal.ts'
import type { AttendanceStatus, PresenceMode, RollLine } from './attendance.ts'

/** What somebody says about one seat; `holderSeatId` is for a represented one only. */
export interface AttendanceChange {
  seatId: string
  status: AttendanceStatus
  mode: PresenceMode
  holderSeatId: string | null
}

/** Refuses a seat the roll does not know and a proxy that the rules do not allow. */
export function checkAttendance(
  roll: readonly RollLine[],
  change: AttendanceChange,
  rules: Pick<RulesSheet, 'proxiesPerHolder'>,
): Refusal | null {
  const giver = roll.find((line) => line.seatId === change.seatId)
  if (!giver) return { code: 'notFound', field: 'seatId' }
  if (change.status !== 'represented') return null

  const holder = roll.find((line) => line.seatId === change.holderSeatId)
  if (!holder || holder.seatId === giver.seatId) return { code: 'input.invalid', field: 'holderSeatId' }
  if (!giver.voting) return { code: 'meetings.notVoting', field: 'seatId' }
  if (!holder.voting) return { code: 'meetings.notVoting', field: 'holderSeatId' }
  // A proxy may be on file before its holder has arrived; it counts once they have.
  if (holder.recorded && holder.status !== 'present')
    return { code: 'meetings.holderNotPresent', field: 'holderSeatId' }

  const held = roll.filter(
    (line) => line.status === 'represented' && line.holderSeatId === holder.seatId && line.seatId !== giver.seatId,
  )
  if (held.length < rules.proxiesPerHolder) return null
  return { code: 'meetings.tooManyProxies', field: 'holderSeatId', params: { max: rules.proxiesPerHolder } }
}
