import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The real server in a process of its own, which can be killed as a power cut would. */
export interface ChildServer {
  url: string
  /** `kill -9`: no handler runs; resolves once the process is gone. */
  kill: () => Promise<void>
}

const project = join(import.meta.dirname, '../..')

/**
 * Starts `server/main.ts` on a data folder, from source, and resolves once it answers. `preload` is a module that
 * runs before it.
 */
export async function startChildServer(dataDir: string, port: number, preload?: URL): Promise<ChildServer> {
  const preloads = preload === undefined ? [] : ['--import', preload.href]
  const child = spawn(process.execPath, ['--import', 'tsx', ...preloads, 'server/main.ts'], {
    cwd: project,
    env: { ...process.env, DATA_DIR: dataDir, HOST: 'localhost', PORT: String(port), ORIGIN: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const exited = once(child, 'exit')
  await new Promise<void>((done, fail) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Relevé is at')) done()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return {
    url: `http://localhost:${port}`,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
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
