import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { LogEntry } from './verifyLog.ts'

type Db = Kysely<Tables>
type LogRow = Awaited<ReturnType<typeof selectRows>>[number]

/** The newest entry of the decision log; undefined while it is empty. */
export async function findHead(db: Db): Promise<LogEntry | undefined> {
  const row = await db.selectFrom('decision_log').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row && toEntry(row)
}

/** The log's first entry, which carries its name. */
export async function findFirst(db: Db): Promise<LogEntry | undefined> {
  const row = await db.selectFrom('decision_log').selectAll().orderBy('seq').limit(1).executeTakeFirst()
  return row && toEntry(row)
}

/** Entries after a place in the log, oldest first; all of them when no limit is given. */
export async function listLog(db: Db, after: number, limit?: number): Promise<LogEntry[]> {
  return (await selectRows(db, after, limit)).map(toEntry)
}

function selectRows(db: Db, after: number, limit: number | undefined) {
  const rows = db.selectFrom('decision_log').selectAll().where('seq', '>', after).orderBy('seq')
  return (limit === undefined ? rows : rows.limit(limit)).execute()
}

/** Adds the next entry; the database refuses any other. */
export async function insertLogEntry(db: Db, entry: LogEntry): Promise<void> {
  await db
    .insertInto('decision_log')
    .values({
      seq: entry.seq,
      kind: entry.kind,
      at: entry.at,
      salt: entry.salt,
      body: entry.body,
      body_hash: entry.bodyHash,
      prev: entry.prev,
      hash: entry.hash,
    })
    .execute()
}

function toEntry(row: LogRow): LogEntry {
  const { seq, kind, at, salt, body, body_hash: bodyHash, prev, hash } = row
  return { seq, kind, at, salt, body, bodyHash, prev, hash }
}
