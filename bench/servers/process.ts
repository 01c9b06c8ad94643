import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Target } from '../load/target.ts'
import { pause } from '../load/waitFor.ts'

/** Memory of a server after a garbage collection, in bytes. */
export interface Memory {
  /** What JavaScript holds: its heap, and the buffers outside of it. */
  heap: number
  /** What the operating system has given the process. */
  rss: number
}

/** A server under measurement, a process of its own. */
export interface RunningServer {
  target: Target
  /** Processor time used so far, in milliseconds, over all threads. */
  cpuMs: () => number
  memory: () => Promise<Memory>
  /** Memory as the operating system sees it, without asking the process. */
  rss: () => number
  isAlive: () => boolean
  /** Asks it to end, and ends it when it has not after some seconds. */
  stop: () => Promise<void>
  /** `kill -9`: no handler runs. */
  kill: () => Promise<void>
}

/** What is needed to start one. */
export interface ServerProgram {
  script: string
  cwd: string
  env: Record<string, string>
  target: Target
}

const probe = join(import.meta.dirname, '../probe.mjs')

/** Starts a server and resolves once it takes connections. */
export async function startProcess({ script, cwd, env, target }: ServerProgram): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, script], {
    cwd,
    env: { ...process.env, ...env, PORT: String(target.port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (complaint.length < 2000) complaint += chunk.toString()
  })
  const exited = once(child, 'exit')
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null
  const end = performance.now() + 30_000
  const host = await reach(target.port, () => {
    if (!isAlive()) throw new Error(`${script} ended at once: ${complaint}`)
    return performance.now() < end
  })
  const pid = child.pid ?? 0
  return {
    target: { ...target, host },
    cpuMs: () => cpuMs(pid),
    memory: () => askMemory(child),
    rss: () => (isAlive() ? rssOf(pid) : 0),
    isAlive,
    async stop() {
      if (!isAlive()) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 8000)
      await exited
      clearTimeout(late)
    },
    async kill() {
      if (!isAlive()) return
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Resolves once a server has nothing left to do, or after a minute. */
export async function untilIdle(server: RunningServer): Promise<void> {
  for (let second = 0; second < 60; second++) {
    const before = server.cpuMs()
    await pause(1000)
    if (server.cpuMs() - before < 20) return
  }
}

/** The address under which a port of this machine answers: `localhost` may be either. */
async function reach(port: number, goOn: () => boolean): Promise<string> {
  while (goOn()) {
    for (const host of ['127.0.0.1', '::1']) if (await answers(host, port)) return host
    await pause(10)
  }
  throw new Error(`nothing answers at port ${port}`)
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

/** The kernel's own count in nanoseconds for each thread; hundredths of a second where it keeps none. */
function cpuMs(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const ns = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]))
    return ns.reduce((sum, own) => sum + own, 0) / 1e6
  } catch {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  }
}

function rssOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}

async function askMemory(child: ChildProcess): Promise<Memory> {
  const late = AbortSignal.timeout(30_000)
  const answer = once(child, 'message', { signal: late })
  child.send('memory')
  const [{ memory }] = (await answer) as [{ memory: NodeJS.MemoryUsage }]
  return { heap: memory.heapUsed + memory.external, rss: memory.rss }
}
