import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { listLog } from '../decisions/logStore.ts'
import { verifyLog } from '../decisions/verifyLog.ts'

/** What is wrong with a database file: its pages, or the decision log in it; null when it is whole. */
export async function checkWhole(file: string): Promise<string | null> {
  const sqlite = new Database(file, { readonly: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    const pages = sqlite.pragma('integrity_check', { simple: true })
    if (pages !== 'ok') return `its pages are damaged (${String(pages)})`
    const { firstBad } = verifyLog(await listLog(db, Number.MIN_SAFE_INTEGER), [])
    return firstBad ? `entry ${firstBad.seq} of the decision log is bad (${firstBad.why})` : null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await db.destroy()
  }
}
