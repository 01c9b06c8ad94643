import { announce, fail } from './announce.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { isEmpty } from './people/store.ts'
import { startServer } from './start.ts'

/** Starts the server from the environment. */
async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env), systemClock)
  const empty = await isEmpty(server.ground.db)
  announce(server, empty ? [`It is empty. Open it and enter this code to set it up: ${server.setupCode}`] : [], () =>
    Promise.resolve(),
  )
}

main().catch(fail)
