import type { Kysely } from 'kysely'
import type { NamedAlternate } from '../../shared/groups/group.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Everybody who is or was an alternate of one of a group's seats, by name. */
export async function listAlternates(db: Db, groupId: string): Promise<NamedAlternate[]> {
  const rows = await alternateQuery(db).where('seats.group_id', '=', groupId).orderBy('people.name').execute()
  return rows.map(toAlternate)
}

/** The alternate with this id, if it is of a seat of the group. */
export async function findAlternate(db: Db, groupId: string, id: string): Promise<NamedAlternate | undefined> {
  const row = await alternateQuery(db)
    .where('seats.group_id', '=', groupId)
    .where('seat_alternates.id', '=', id)
    .executeTakeFirst()
  return row && toAlternate(row)
}

function alternateQuery(db: Db) {
  return db
    .selectFrom('seat_alternates')
    .innerJoin('seats', 'seats.id', 'seat_alternates.seat_id')
    .innerJoin('people', 'people.id', 'seat_alternates.person_id')
    .selectAll('seat_alternates')
    .select('people.name')
}

function toAlternate(row: Tables['seat_alternates'] & { name: string }): NamedAlternate {
  return {
    id: row.id,
    name: row.name,
    seatId: row.seat_id,
    personId: row.person_id,
    from: row.from_date,
    to: row.to_date,
  }
}

/** Adds an alternate. */
export async function insertAlternate(db: Db, alternate: Omit<NamedAlternate, 'name'>): Promise<void> {
  await db
    .insertInto('seat_alternates')
    .values({
      id: alternate.id,
      seat_id: alternate.seatId,
      person_id: alternate.personId,
      from_date: alternate.from,
      to_date: alternate.to,
    })
    .execute()
}

/** Sets an alternate's last day; null while there is none. */
export async function updateAlternate(db: Db, id: string, to: string | null): Promise<void> {
  await db.updateTable('seat_alternates').set({ to_date: to }).where('id', '=', id).execute()
}
