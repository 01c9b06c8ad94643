import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'

/**
 * Takes out of the write-ahead log what was overwritten in the database, once no transaction is open; false when another
 * process reads just now, and the log stays as it is.
 */
export async function emptyLog(sqlite: Database.Database): Promise<boolean> {
  while (sqlite.inTransaction) await setImmediate()
  const [outcome] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return outcome?.busy === 0
}
