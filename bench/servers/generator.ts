import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { CommandName, Params, Result } from '../load/commands.ts'

/** The load generator as the driver holds it. */
export interface Generator {
  call: <K extends CommandName>(name: K, params: Params<K>) => Promise<Result<K>>
  stop: () => Promise<void>
}

/** No command may take longer; the longest is a whole meeting. */
const PATIENCE_MS = 900_000

const script = join(import.meta.dirname, '../load/main.ts')

interface Answer {
  id: number
  result?: never
  error?: string
}

/** Starts one. */
export function startGenerator(): Generator {
  const child = spawn(process.execPath, ['--import', 'tsx', '--max-semi-space-size=64', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const waiting = new Map<number, (answer: Answer) => void>()
  const giveUp = (error: string): void => {
    for (const [id, answer] of waiting) answer({ id, error })
  }
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer))
  child.once('exit', () => giveUp('the load generator ended'))
  let last = 0
  return {
    async call(name, params) {
      const id = ++last
      const late = setTimeout(() => giveUp('no answer'), PATIENCE_MS)
      const { result, error } = await new Promise<Answer>((done) => {
        waiting.set(id, done)
        child.send({ id, name, params })
      })
      clearTimeout(late)
      waiting.delete(id)
      if (error !== undefined) throw new Error(`${name}: ${error}`)
      return result as never
    },
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
