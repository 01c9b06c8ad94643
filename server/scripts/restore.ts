// Puts a backup in the place of a data folder's database: `npm run restore -- backup.sqlite`.
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { systemClock, type Clock } from '../clock.ts'
import { DATABASE_FILE, openDatabase } from '../database/open.ts'
import { createTransact } from '../database/transact.ts'
import { CHECKPOINTS_FILE, readCheckpoints } from '../decisions/checkpoints.ts'
import { markRestored } from '../setup/markRestored.ts'
import { checkWhole } from './checkWhole.ts'

const usage = `Puts a backup in the place of the database. Stop the server first.

  npm run restore -- backup.sqlite     into DATA_DIR (default ./data)

What stood there is kept beside it. Open votes are annulled, texts that people still hold of the replaced database are
offered to them for copying instead of being sent, and the decision log says that it was restored.
Ends with 0 when it is done, 1 when the backup is not whole, 2 when nothing was done for another reason.
`

/** Runs the command; the exit code and what to print. */
export async function restoreCommand(
  args: string[],
  dataDir: string,
  clock: Clock = systemClock,
): Promise<{ code: 0 | 1 | 2; text: string }> {
  const [backup, ...more] = args
  if (backup === undefined || more.length > 0) return { code: 2, text: usage }
  if (!existsSync(backup)) return { code: 2, text: `There is no ${backup}.\n` }
  const fault = await checkWhole(backup)
  if (fault !== null) return { code: 1, text: `${backup} is not whole, and nothing was done: ${fault}.\n` }
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, DATABASE_FILE)
  if (isInUse(file)) return { code: 2, text: 'The database is in use: stop the server first. Nothing was done.\n' }

  const reached = (await readCheckpoints(dataDir)).at(-1) ?? null
  const kept = `before-restore-${clock.now().replaceAll(':', '-')}`
  // Checkpoints of the replaced log would vouch for entries that are no longer there.
  for (const name of [DATABASE_FILE, CHECKPOINTS_FILE]) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(dataDir, `${name}.${kept}`))
  }
  copyFileSync(backup, file)
  const { db, close } = await openDatabase(dataDir)
  const nobodyListens = (): void => {}
  const transact = createTransact(db, clock, () => Promise.resolve(), nobodyListens)
  await transact(null, (tx) => markRestored(tx, reached))
  await close()
  return { code: 0, text: `${backup} is restored. What stood there is kept as ${DATABASE_FILE}.${kept}.\n` }
}

/** The last one to close a database takes its log away; where it stays, somebody else has the database open. */
function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  const sqlite = new Database(file)
  sqlite.pragma('wal_checkpoint(truncate)')
  sqlite.close()
  return existsSync(`${file}-wal`)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, text } = await restoreCommand(process.argv.slice(2), resolve(process.env['DATA_DIR'] ?? './data'))
  process.stdout.write(text)
  process.exitCode = code
}
