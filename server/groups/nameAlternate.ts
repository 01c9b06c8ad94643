import type { NamedAlternate } from '../../shared/groups/group.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findPerson } from '../people/store.ts'
import { findAlternate, insertAlternate, listAlternates, updateAlternate } from './alternateStore.ts'
import { findSeat, listSeats } from './store.ts'

/** Names who takes a voting seat's place while its holder is away; nobody has two places in a group. Returns the alternate's id. */
export async function nameAlternate(
  tx: Tx,
  groupId: string,
  alternate: Pick<NamedAlternate, 'seatId' | 'personId' | 'from' | 'to'>,
): Promise<string> {
  const { seatId, personId, from, to } = alternate
  const seat = await findSeat(tx.db, seatId)
  if (!seat || seat.groupId !== groupId) throw refuse('notFound')
  if (!seat.voting) throw refuse('groups.seatWithoutVote', { field: 'seatId' })
  if (to !== null && to < from) throw refuse('input.invalid', { field: 'to' })
  if (!(await findPerson(tx.db, personId))) throw refuse('notFound', { field: 'personId' })
  if (await hasPlace(tx, groupId, personId)) throw refuse('groups.seatTaken', { field: 'personId' })
  const id = tx.newId()
  await insertAlternate(tx.db, { ...alternate, id })
  append(tx, { kind: 'groups.alternateNamed', groupId, seatId, alternateId: id, personId })
  return id
}

/** Sets until when somebody is an alternate, before their first day if they never were one; what they have voted stays. */
export async function changeAlternate(tx: Tx, groupId: string, alternateId: string, to: string | null): Promise<void> {
  const alternate = await findAlternate(tx.db, groupId, alternateId)
  if (!alternate) throw refuse('notFound')
  await updateAlternate(tx.db, alternateId, to)
  const { seatId, personId } = alternate
  append(tx, { kind: 'groups.alternateChanged', groupId, seatId, alternateId, personId })
}

/** Whether somebody is an alternate in the group today, or from a later day on. */
export async function isAlternate(tx: Tx, groupId: string, personId: string): Promise<boolean> {
  const today = tx.now.slice(0, 10)
  const alternates = await listAlternates(tx.db, groupId)
  return alternates.some((one) => one.personId === personId && (one.to === null || one.to >= today))
}

async function hasPlace(tx: Tx, groupId: string, personId: string): Promise<boolean> {
  const seats = await listSeats(tx.db, groupId, tx.now)
  return seats.some((seat) => seat.personId === personId) || (await isAlternate(tx, groupId, personId))
}
