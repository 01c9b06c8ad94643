import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accounts, DEMONSTRATION_PASSWORD } from '../shared/demonstration.ts'
import { announce, fail } from './announce.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { loadExample } from './setup/loadExample.ts'
import { startServer } from './start.ts'

/** Shows the worked example on a throw-away folder that is removed at the end. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-demo-'))
  const server = await startServer(
    { ...readConfig({ LOG_LEVEL: 'warn', ...process.env }), dataDir: folder },
    systemClock,
  )
  await loadExample(server.example)
  const wide = Math.max(...accounts.map((account) => account.name.length))
  const lines = [
    'Demonstration: what you do here is thrown away when the server stops.',
    `Sign in with any of these, password ${DEMONSTRATION_PASSWORD}:`,
    ...accounts.map((account) => `  ${account.name.padEnd(wide)}  ${account.email}`),
  ]
  announce(server, lines, () => rm(folder, { recursive: true, force: true }))
}

main().catch(fail)
