import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DATABASE_FILE } from '../database/open.ts'

const project = join(import.meta.dirname, '../..')
const program = `
  const Database = require('better-sqlite3')
  const database = new Database(process.argv[1])
  database.exec('begin immediate')
  process.stdout.write('locked')
  process.stdin.on('data', () => {
    database.exec('rollback')
    process.exit(0)
  })`

/** Has a process of its own lock a folder's database for writing; resolves, once it is locked, with the way to unlock it. */
export async function lockDatabase(dataDir: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['-e', program, join(dataDir, DATABASE_FILE)], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return async () => {
    const exited = once(child, 'exit')
    child.stdin.end('unlock')
    await exited
  }
}
