import type { Seat, SeatRole } from '../../shared/groups/group.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findPerson } from '../people/store.ts'
import { isAlternate } from './nameAlternate.ts'
import { findSeat, insertSeat, listSeats, updateSeat } from './store.ts'

/** Adds a seat to a group; a person holds at most one seat of a group at a time. */
export async function addSeat(tx: Tx, seat: Omit<Seat, 'id' | 'personName'>): Promise<string> {
  if (seat.to !== null && seat.to < seat.from) throw refuse('input.invalid', { field: 'to' })
  await requireFree(tx, seat.groupId, seat.personId, null)
  const id = tx.newId()
  await insertSeat(tx.db, { ...seat, id })
  append(tx, { kind: 'groups.seatAdded', groupId: seat.groupId, seatId: id, personId: seat.personId })
  return id
}

/** Changes who holds a seat, its role, vote and last day; what the seat has signed and voted stays with it. */
export async function changeSeat(
  tx: Tx,
  groupId: string,
  seatId: string,
  change: { personId: string | null; role: SeatRole; voting: boolean; to: string | null },
): Promise<void> {
  const seat = await findSeat(tx.db, seatId)
  if (!seat || seat.groupId !== groupId) throw refuse('notFound')
  if (change.to !== null && change.to < seat.from) throw refuse('input.invalid', { field: 'to' })
  await requireFree(tx, groupId, change.personId, seatId)
  await updateSeat(tx.db, seatId, change)
  append(tx, { kind: 'groups.seatChanged', groupId, seatId, personId: change.personId, formerPersonId: seat.personId })
}

async function requireFree(tx: Tx, groupId: string, personId: string | null, except: string | null): Promise<void> {
  if (personId === null) return
  if (!(await findPerson(tx.db, personId))) throw refuse('notFound', { field: 'personId' })
  const seats = await listSeats(tx.db, groupId, tx.now)
  if (seats.some((seat) => seat.personId === personId && seat.id !== except))
    throw refuse('groups.seatTaken', { field: 'personId' })
  if (await isAlternate(tx, groupId, personId)) throw refuse('groups.seatTaken', { field: 'personId' })
}
