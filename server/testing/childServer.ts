import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The real server in a process of its own, which can be killed as a power cut would. */
export interface ChildServer {
  url: string
  /** `kill -9`: no handler runs; resolves once the process is gone. */
  kill: () => Promise<void>
  /** `SIGTERM`, as a service is stopped; resolves with the exit code. */
  stop: () => Promise<number | null>
  /** Asks a preloaded module something, and resolves with its answer. */
  ask: (question: string) => Promise<unknown>
  running: () => boolean
  /** All it has printed. */
  said: () => string
}

const project = join(import.meta.dirname, '../..')

/** How a child server is started. */
export interface ChildServerOptions {
  dataDir: string
  port: number
  /** A built program; without it the server runs from source. */
  entry?: string
  /** What runs from source instead of the server's own `main.ts`. */
  script?: string
  /** A module that runs before the server. */
  preload?: URL
  /** More of Node's own options. */
  nodeOptions?: readonly string[]
}

/** Starts the server on a data folder and resolves once it answers. */
export async function startChildServer({
  dataDir,
  port,
  entry,
  script = 'server/main.ts',
  preload,
  nodeOptions = [],
}: ChildServerOptions): Promise<ChildServer> {
  const loader = entry === undefined || preload !== undefined ? ['--import', 'tsx'] : []
  const preloads = preload === undefined ? [] : ['--import', preload.href]
  const child = spawn(process.execPath, [...nodeOptions, ...loader, ...preloads, entry ?? script], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataDir, HOST: 'localhost', PORT: String(port), ORIGIN: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  const exited = once(child, 'exit')
  await new Promise<void>((done, fail) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Relevé is at')) done()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return {
    url: `http://localhost:${port}`,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = (await exited) as [number | null]
      return code
    },
    ask: (question) =>
      new Promise((done, fail) => {
        child.once('message', done)
        child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
        child.send(question)
      }),
    running: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
  }
}

/** A port that was free a moment ago: a server that restarts needs the same one again. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
