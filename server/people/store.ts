import type { Kysely } from 'kysely'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Person } from '../../shared/people/person.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
const shown = ['id', 'email', 'name', 'locale', 'administrator', 'password_hash'] as const

interface PersonRow {
  id: string
  email: string
  name: string
  locale: string
  administrator: number
  password_hash: string | null
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    locale: row.locale as Locale,
    administrator: row.administrator === 1,
    active: row.password_hash !== null,
  }
}

/** The person with this id. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').select(shown).where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

/** What sign-in needs to know of an e-mail address, compared without regard to case. */
export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['id', 'password_hash'])
    .where('email', '=', normaliseEmail(email))
    .executeTakeFirst()
  return row && { id: row.id, passwordHash: row.password_hash }
}

/** Everybody, by name. */
export async function listPeople(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom('people').select(shown).orderBy('name').execute()
  return rows.map(toPerson)
}

/** The names of some people; who is not found is left out. */
export async function listNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
}

/** Whether nobody has been added yet: the instance waits to be set up. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) === undefined
}

/** Adds a person; the e-mail must not be taken. */
export async function insertPerson(
  db: Db,
  person: {
    id: string
    email: string
    name: string
    locale: Locale
    administrator: boolean
    passwordHash: string | null
    createdAt: string
  },
): Promise<void> {
  await db
    .insertInto('people')
    .values({
      id: person.id,
      email: normaliseEmail(person.email),
      name: person.name,
      locale: person.locale,
      administrator: person.administrator ? 1 : 0,
      password_hash: person.passwordHash,
      created_at: person.createdAt,
    })
    .execute()
}

/** Changes a person's language. */
export async function updateLocale(db: Db, id: string, locale: Locale): Promise<void> {
  await db.updateTable('people').set({ locale }).where('id', '=', id).execute()
}

/** Sets a person's password hash. */
export async function updatePasswordHash(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('people').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}
