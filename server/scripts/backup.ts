// Copies the database of a data folder into one file: `npm run backup -- backup.sqlite`.
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { DATABASE_FILE } from '../database/open.ts'
import { checkWhole } from './checkWhole.ts'

const usage = `Copies the database into one file, while the server runs or not, and checks the copy.

  npm run backup -- backup.sqlite     from DATA_DIR (default ./data)

The keys of open secret votes and the key that signs the decision log are not in it.
Ends with 0 when the copy is whole, 1 when it is not, 2 when it could not be made.
`

/** Runs the command; the exit code and what to print. */
export async function backupCommand(args: string[], dataDir: string): Promise<{ code: 0 | 1 | 2; text: string }> {
  const [target, ...more] = args
  if (target === undefined || more.length > 0) return { code: 2, text: usage }
  const source = join(dataDir, DATABASE_FILE)
  if (!existsSync(source)) return { code: 2, text: `There is no database in ${dataDir}.\n` }
  if (existsSync(target)) return { code: 2, text: `${target} is there already: nothing was written.\n` }
  const sqlite = new Database(source, { readonly: true })
  try {
    sqlite.prepare('vacuum into ?').run(target)
  } finally {
    sqlite.close()
  }
  const fault = await checkWhole(target)
  if (fault === null) return { code: 0, text: `${target} is a whole copy.\n` }
  rmSync(target)
  return { code: 1, text: `The copy is not whole and was removed: ${fault}.\n` }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, text } = await backupCommand(process.argv.slice(2), resolve(process.env['DATA_DIR'] ?? './data'))
  process.stdout.write(text)
  process.exitCode = code
}
