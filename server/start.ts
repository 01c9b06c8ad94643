import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { settleBoards } from './boards/finishFreeze.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { createChangeCount } from './database/changeCount.ts'
import { openDatabase } from './database/open.ts'
import { createTransact } from './database/transact.ts'
import { openCheckpoints } from './decisions/checkpoints.ts'
import { createSync, type Sync, type SyncOptions } from './documents/sync.ts'
import type { Ground } from './ground.ts'
import { createViewerReader } from './groups/readViewer.ts'
import { listenForUpgrades } from './http/upgrade.ts'
import { startAfterCommit, type AfterCommit } from './journal/afterCommit.ts'
import { createOutbox } from './journal/outbox.ts'
import { createStream } from './journal/stream.ts'
import { createSessionReader } from './people/readSession.ts'
import { createSessions } from './people/sessions.ts'
import { reactAfterCommit, reactInTransaction } from './reactions.ts'
import type { ExampleParts } from './setup/example/stage.ts'
import { loadExample } from './setup/loadExample.ts'
import { createSetupCode } from './setup/setupCode.ts'
import { watchDeadlines } from './votes/closeDueVotes.ts'
import { settleSecretVotes } from './votes/settleSecretVotes.ts'

export interface RunningServer {
  ground: Ground
  /** Address people open. */
  url: string
  /** The code that setting up an empty instance asks for. */
  setupCode: string
  afterCommit: AfterCommit
  /** What loading the worked example needs. */
  example: ExampleParts
  sync: Sync
  /** Every route of the API, as `METHOD /path`. */
  routes: () => string[]
  stop: () => Promise<void>
}

/** Opens the data folder, starts listening and resolves once requests are answered. */
export async function startServer(config: Config, clock: Clock, options: SyncOptions = {}): Promise<RunningServer> {
  const log = pino({ level: config.logLevel })
  const { db, sqlite, close } = await openDatabase(config.dataDir)
  const outbox = createOutbox()
  const transactAt = (by: Clock) => createTransact(db, by, reactInTransaction, outbox.announce)
  const transact = transactAt(clock)
  const changes = createChangeCount(sqlite)
  const ground: Ground = { config, clock, log, db, sqlite, transact, changes, outbox }
  const sync = createSync(ground, options)
  const stream = createStream(ground, {
    readSession: createSessionReader(ground),
    readViewer: createViewerReader(ground),
  })
  const sessions = createSessions(db, clock, config.https)
  const setupCode = createSetupCode(clock)
  const checkpoints = openCheckpoints(config.dataDir)
  const afterCommit = await startAfterCommit(
    db,
    outbox,
    reactAfterCommit(ground, { editDocument: sync.editDocument, checkpoints }),
    log,
  )
  await settleSecretVotes(ground)
  await settleBoards(ground)
  const deadlines = watchDeadlines(ground)
  const example: ExampleParts = {
    ground,
    editDocument: sync.editDocument,
    transactAt,
    settled: () => afterCommit.settled(),
  }
  const app = createApp({
    ground,
    sessions,
    setupCode,
    checkpoints,
    loadExample: () => loadExample(example),
    clientDir: resolve('dist/client'),
    figures: () => ({ ...sync.figures(), ...stream.figures() }),
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  listenForUpgrades(server, ground, { sync: sync.accept, live: stream.accept })
  const port = await listen(server, config)
  // A free port is known only now; whoever holds the list must see it.
  if (config.port === 0) config.origins.splice(0, config.origins.length, `http://localhost:${port}`)
  return {
    ground,
    url: config.origins[0] ?? `http://localhost:${port}`,
    setupCode: setupCode.shown,
    afterCommit,
    example,
    sync,
    routes: () => listRoutes(app.routes),
    async stop() {
      // Consequences write into documents: they end before the documents do.
      await deadlines.stop()
      await afterCommit.stop()
      // Nobody new is let in while those who are here are sent to the next process.
      const closed = new Promise((done) => server.close(done))
      await sync.stop()
      stream.stop()
      server.closeAllConnections()
      await closed
      await close()
    },
  }
}

function listRoutes(routes: readonly { method: string; path: string }[]): string[] {
  const own = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  return [...new Set(own.map(({ method, path }) => `${method} ${path.replace(/\/$/, '')}`))]
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(config.port, config.host, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : config.port)
    })
  })
}
