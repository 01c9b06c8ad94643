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
  /** The alternate it is about; without one it is about the seat's holder. */
  alternateId?: string | null
}

const mayCome: readonly AttendanceStatus[] = ['present', 'announced', 'out']

/** Refuses a seat the roll does not know, an alternate beside who they stand in for, and a proxy that the rules do not allow (M7, M14–M16). */
export function checkAttendance(
  roll: readonly RollLine[],
  change: AttendanceChange,
  rules: Pick<RulesSheet, 'proxiesPerHolder'>,
): Refusal | null {
  const giver = roll.find((line) => line.seatId === change.seatId)
  if (!giver) return { code: 'notFound', field: 'seatId' }
  if (change.status === 'out' || change.status === 'left') return checkGoing(giver, change)
  if (typeof change.alternateId === 'string') return checkStandIn(giver, change)
  if (change.status !== 'represented') return null

  const holder = roll.find((line) => line.seatId === change.holderSeatId)
  if (!holder || holder.seatId === giver.seatId) return { code: 'input.invalid', field: 'holderSeatId' }
  if (!giver.voting) return { code: 'meetings.notVoting', field: 'seatId' }
  if (!holder.voting) return { code: 'meetings.notVoting', field: 'holderSeatId' }
  if (giver.status === 'present' && giver.alternate) return { code: 'meetings.alternateThere', field: 'seatId' }
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
function checkGoing({ status, alternate }: RollLine, { alternateId }: AttendanceChange): Refusal | null {
  const isThere = (status === 'present' || status === 'out') && (alternate?.id ?? null) === (alternateId ?? null)
  return isThere ? null : { code: 'meetings.notThere', field: 'status' }
}

/** An alternate comes only for a seat that votes, while its holder is not there and has given nobody a proxy (M14, M16). */
function checkStandIn(line: RollLine, { status, alternateId }: AttendanceChange): Refusal | null {
  if (!line.alternates.some(({ id }) => id === alternateId)) return { code: 'notFound', field: 'alternateId' }
  if (status !== 'present') return { code: 'input.invalid', field: 'status' }
  if (!line.voting) return { code: 'meetings.notVoting', field: 'seatId' }
  if (line.status === 'represented') return { code: 'meetings.proxyStands', field: 'alternateId' }
  return line.status === 'present' && line.alternate === null
    ? { code: 'meetings.holderThere', field: 'alternateId' }
    : null
}

/** Whether two proxies ever count at once: each is for one item, or for the whole meeting. */
function overlap(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}
