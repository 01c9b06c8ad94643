import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { ChangeCount } from './database/changeCount.ts'
import type { Tables } from './database/tables.ts'
import type { Transact } from './database/transact.ts'
import type { Outbox } from './journal/outbox.ts'

/** What every slice stands on; made once in `main`, and by tests on a throw-away folder. */
export interface Ground {
  config: Config
  clock: Clock
  log: Logger
  db: Kysely<Tables>
  sqlite: Database.Database
  transact: Transact
  /** Whether anything was written, what people type together left out. */
  changes: ChangeCount
  outbox: Outbox
}
