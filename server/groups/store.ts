import type { Kysely } from 'kysely'
import { seatRoles, type Group, type GroupKind, type Seat, type SeatRole } from '../../shared/groups/group.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The person with the seats they hold on the day of `now`, which is all that rights are computed from. */
export async function loadViewer(db: Db, personId: string, now: string): Promise<Viewer | undefined> {
  const person = await db
    .selectFrom('people')
    .select(['id', 'administrator'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) return undefined
  const day = now.slice(0, 10)
  const seats = await db
    .selectFrom('seats')
    .innerJoin('groups', 'groups.id', 'seats.group_id')
    .select(['seats.id', 'seats.group_id', 'seats.role', 'seats.voting', 'groups.kind', 'groups.reports_to'])
    .where('seats.person_id', '=', personId)
    .where('seats.from_date', '<=', day)
    .where((eb) => eb.or([eb('seats.to_date', 'is', null), eb('seats.to_date', '>=', day)]))
    .execute()
  const alternates = await db
    .selectFrom('seat_alternates')
    .innerJoin('seats', 'seats.id', 'seat_alternates.seat_id')
    .innerJoin('groups', 'groups.id', 'seats.group_id')
    .select(['seat_alternates.id', 'seats.id as alternate_for', 'seats.group_id', 'seats.voting'])
    .select(['groups.kind', 'groups.reports_to'])
    .where('seat_alternates.person_id', '=', personId)
    .where('seat_alternates.from_date', '<=', day)
    .where((eb) => eb.or([eb('seat_alternates.to_date', 'is', null), eb('seat_alternates.to_date', '>=', day)]))
    .execute()
  const own = [
    ...seats.map((seat) => ({ ...seat, alternate_for: null })),
    // Whoever stands in for a seat takes part as a member, whatever its holder runs (M14).
    ...alternates.map((alternate) => ({ ...alternate, role: 'member' })),
  ]
  return {
    personId,
    administrator: person.administrator === 1,
    seats: own.map((seat) => ({
      seatId: seat.id,
      alternateFor: seat.alternate_for,
      groupId: seat.group_id,
      groupKind: seat.kind as GroupKind,
      reportsTo: seat.reports_to,
      role: seat.role as SeatRole,
      voting: seat.voting === 1,
    })),
  }
}

function toGroup(row: { id: string; code: string; kind: string; name: string; reports_to: string | null }): Group {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as GroupKind,
    name: JSON.parse(row.name) as Texts,
    reportsTo: row.reports_to,
  }
}

/** The group with this id. */
export async function findGroup(db: Db, id: string): Promise<Group | undefined> {
  const row = await db.selectFrom('groups').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toGroup(row)
}

/** Every group, by code. */
export async function listGroups(db: Db): Promise<Group[]> {
  return (await db.selectFrom('groups').selectAll().orderBy('code').execute()).map(toGroup)
}

/** Adds a group. */
export async function insertGroup(db: Db, group: Group, createdAt: string): Promise<void> {
  await db
    .insertInto('groups')
    .values({
      id: group.id,
      code: group.code,
      kind: group.kind,
      name: JSON.stringify(group.name),
      reports_to: group.reportsTo,
      created_at: createdAt,
    })
    .execute()
}

/** The seats of a group in force on the day of `now`, officers first. */
export async function listSeats(db: Db, groupId: string, now: string): Promise<Seat[]> {
  const day = now.slice(0, 10)
  const rows = await seatQuery(db)
    .where('seats.group_id', '=', groupId)
    .where((eb) => eb.or([eb('seats.to_date', 'is', null), eb('seats.to_date', '>=', day)]))
    .execute()
  return rows.map(toSeat).toSorted(bySeating)
}

/** Made once: comparing with options of its own costs a hundred times as much. */
const byNumberedName = new Intl.Collator('en', { numeric: true })

/** The chair and co-leads first, then by role and organisation: the order of a list of presences. */
function bySeating(a: Seat, b: Seat): number {
  return seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role) || byNumberedName.compare(a.organisation, b.organisation)
}

/** The seat with this id. */
export async function findSeat(db: Db, id: string): Promise<Seat | undefined> {
  const row = await seatQuery(db).where('seats.id', '=', id).executeTakeFirst()
  return row && toSeat(row)
}

function seatQuery(db: Db) {
  return db
    .selectFrom('seats')
    .leftJoin('people', 'people.id', 'seats.person_id')
    .selectAll('seats')
    .select('people.name as person_name')
}

function toSeat(row: Tables['seats'] & { person_name: string | null }): Seat {
  return {
    id: row.id,
    groupId: row.group_id,
    organisation: row.organisation,
    role: row.role as SeatRole,
    voting: row.voting === 1,
    personId: row.person_id,
    personName: row.person_name,
    from: row.from_date,
    to: row.to_date,
  }
}

/** Adds a seat. */
export async function insertSeat(db: Db, seat: Omit<Seat, 'personName'>): Promise<void> {
  await db
    .insertInto('seats')
    .values({
      id: seat.id,
      group_id: seat.groupId,
      organisation: seat.organisation,
      role: seat.role,
      voting: seat.voting ? 1 : 0,
      person_id: seat.personId,
      from_date: seat.from,
      to_date: seat.to,
    })
    .execute()
}

/** Changes who holds a seat, what it may do and until when. */
export async function updateSeat(
  db: Db,
  id: string,
  change: { personId: string | null; role: SeatRole; voting: boolean; to: string | null },
): Promise<void> {
  await db
    .updateTable('seats')
    .set({ person_id: change.personId, role: change.role, voting: change.voting ? 1 : 0, to_date: change.to })
    .where('id', '=', id)
    .execute()
}

/** The rules sheet in force, with its version. */
export async function findRules(
  db: Db,
  groupId: string,
): Promise<{ version: number; rules: RulesSheet; adoptedAt: string } | undefined> {
  const row = await db
    .selectFrom('rules_sheets')
    .selectAll()
    .where('group_id', '=', groupId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row && { version: row.version, rules: JSON.parse(row.rules) as RulesSheet, adoptedAt: row.adopted_at }
}

/** Adds the next version of a group's rules sheet. */
export async function insertRules(
  db: Db,
  sheet: { groupId: string; version: number; rules: RulesSheet; adoptedAt: string; adoptedBy: string | null },
): Promise<void> {
  await db
    .insertInto('rules_sheets')
    .values({
      group_id: sheet.groupId,
      version: sheet.version,
      rules: JSON.stringify(sheet.rules),
      adopted_at: sheet.adoptedAt,
      adopted_by: sheet.adoptedBy,
    })
    .execute()
}
