import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Refusal } from '../refusal.ts'
import type { AttendanceStatus, PresenceMode, RollLine } from './attendance.ts'

/** What somebody says about one seat; `holderSeatId` is for a represented one only. */
export interface AttendanceChange {
  seatId: string
  status: AttendanceStatus
  mode: PresenceMode
  holderSeatId: string | null
  /** The one item a proxy is for; null for the whole meeting. */
  itemId: string | null
}

const mayCome: readonly AttendanceStatus[] = ['present', 'announced', 'out']

/** Refuses a seat the roll does not know and a proxy that the rules do not allow. */
export function checkAttendance(
  roll: readonly RollLine[],
  change: AttendanceChange,
  rules: Pick<RulesSheet, 'proxiesPerHolder'>,
): Refusal | null {
  const giver = roll.find((line) => line.seatId === change.seatId)
  if (!giver) return { code: 'notFound', field: 'seatId' }
  if (change.status === 'out' || change.status === 'left') return checkGoing(giver)
  if (change.status !== 'represented') return null

  const holder = roll.find((line) => line.seatId === change.holderSeatId)
  if (!holder || holder.seatId === giver.seatId) return { code: 'input.invalid', field: 'holderSeatId' }
  if (!giver.voting) return { code: 'meetings.notVoting', field: 'seatId' }
  if (!holder.voting) return { code: 'meetings.notVoting', field: 'holderSeatId' }
  // A proxy may be on file before its holder has arrived, and while they are out; it counts once they are there.
  if (holder.recorded && !mayCome.includes(holder.status))
    return { code: 'meetings.holderNotPresent', field: 'holderSeatId' }

  const held = roll.filter(
    (line) =>
      line.status === 'represented' &&
      line.holderSeatId === holder.seatId &&
      line.seatId !== giver.seatId &&
      overlap(line.proxyItemId, change.itemId),
  )
  if (held.length < rules.proxiesPerHolder) return null
  return { code: 'meetings.tooManyProxies', field: 'holderSeatId', params: { max: rules.proxiesPerHolder } }
}

/** Only who is there can go out or leave; who is out can still leave (M11). */
function checkGoing({ status }: RollLine): Refusal | null {
  return status === 'present' || status === 'out' ? null : { code: 'meetings.notThere', field: 'status' }
}

/** Whether two proxies ever count at once: each is for one item, or for the whole meeting. */
function overlap(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
