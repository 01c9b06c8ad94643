import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built server, as `npm start` and `npm run demo` run it, on a folder of its own. */
export interface BuiltServer {
  url: string
  /** Everything it has printed so far: address, one-time code, accounts, log lines. */
  printed: () => string
  /** Stops it as a terminal does, and removes its folder. */
  stop: () => Promise<void>
}

const project = join(import.meta.dirname, '../..')

/** Starts `main` (an empty instance) or `demo` (the worked example) on a free port, and resolves once it answers. */
export async function startBuiltServer(entry: 'main' | 'demo'): Promise<BuiltServer> {
  const program = join(project, `dist/server/${entry}.js`)
  if (!existsSync(program)) throw new Error(`${program} is not there: run \`npm run build\` first`)
  const folder = await mkdtemp(join(tmpdir(), 'releve-walk-'))
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
  return {
    url,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}
