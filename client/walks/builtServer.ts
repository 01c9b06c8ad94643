import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built server, as `npm start` and `npm run demo` run it. */
export interface BuiltServer {
  url: string
  /** Everything it has printed so far: address, one-time code, accounts, log lines. */
  printed: () => string
}

const project = join(import.meta.dirname, '../..')

/**
 * Runs `main` (on a folder of its own: empty, or a copy of another) or `demo` (the worked example, on a folder it makes)
 * on a free port for as long as it is used. It is stopped as a terminal does it.
 */
export async function withBuiltServer(
  entry: 'main' | 'demo',
  give: (server: BuiltServer) => Promise<void>,
  copyOf?: string,
): Promise<void> {
  await withFolder(async (folder) => {
    if (copyOf !== undefined) await cp(copyOf, folder, { recursive: true })
    await serve(entry, folder, give)
  })
}

/** Loads the worked example as the first page does, once, into a folder that no server has open while it is used. */
export async function withPreparedExample(give: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await serve('main', folder, async (server) => {
      const answer = await fetch(`${server.url}/api/setup/example`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'application/json' },
        body: JSON.stringify({ code: setupCodeOf(server) }),
      })
      if (!answer.ok) throw new Error(`the worked example was not loaded: ${await answer.text()}`)
    })
    await give(folder)
  })
}

/** The code for the first page, as somebody reads it off the terminal. */
export function setupCodeOf(server: BuiltServer): string {
  const code = /enter this code to set it up: (\S+)/.exec(server.printed())?.[1]
  if (code === undefined) throw new Error(`no code was printed:\n${server.printed()}`)
  return code
}

async function withFolder(give: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-walk-'))
  try {
    await give(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function serve(entry: string, folder: string, give: (server: BuiltServer) => Promise<void>): Promise<void> {
  const program = join(project, `dist/server/${entry}.js`)
  if (!existsSync(program)) throw new Error(`${program} is not there: run \`npm run build\` first`)
  const env = { NODE_ENV: 'production', DATA_DIR: folder, HOST: 'localhost', PORT: '0', ORIGIN: '', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let printed = ''
  const url = await new Promise<string>((done, fail) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString()
      const at = /Relevé is at (\S+)\n/.exec(printed)?.[1]
      if (at !== undefined) done(at)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${printed}`)))
  })
  try {
    await give({ url, printed: () => printed })
  } finally {
    child.kill('SIGTERM')
    await exited
  }
}
