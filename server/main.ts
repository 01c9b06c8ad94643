import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { isEmpty } from './people/store.ts'
import { startServer } from './start.ts'

/** Starts the server from the environment, tells the terminal where it is, and stops cleanly on a signal. */
async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env), systemClock)
  process.stdout.write(`\n  Relevé is at ${server.url}\n`)
  if (await isEmpty(server.ground.db))
    process.stdout.write(`  It is empty. Open it and enter this code to set it up: ${server.setupCode}\n`)
  process.stdout.write('\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
