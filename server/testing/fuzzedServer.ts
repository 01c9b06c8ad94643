// The server in a process of its own for the fuzz tests: nobody is shut out for sending nonsense, and how long it was
// busy without a pause, and how much memory it holds, is told to whoever asks.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../start.ts'

/** What the process tells of itself. */
export interface FuzzedFigures {
  /** The longest the event loop was late, whatever the reason, in milliseconds. */
  delayMs: number
  /** The longest it was late and the process was computing all that while: not waiting for a processor or a disk. */
  busyMs: number
  heapMb: number
  refusals: Record<string, number>
}

const TICK_MS = 10
const server = await startServer(readConfig(process.env), systemClock, { strikes: 1_000_000 })

let busyMs = 0
let last = performance.now()
let spent = process.cpuUsage()
const delay = monitorEventLoopDelay({ resolution: TICK_MS })
setInterval(() => {
  const now = performance.now()
  const used = process.cpuUsage(spent)
  const busy = Math.min(now - last - TICK_MS, (used.user + used.system) / 1000)
  busyMs = Math.max(busyMs, busy)
  last = now
  spent = process.cpuUsage()
}, TICK_MS)

process.on('message', (question) => {
  globalThis.gc?.()
  if (question === 'begin') {
    delay.enable()
    delay.reset()
    busyMs = 0
    last = performance.now()
    spent = process.cpuUsage()
  }
  const figures: FuzzedFigures = {
    delayMs: delay.max / 1e6,
    busyMs,
    heapMb: process.memoryUsage().heapUsed / 2 ** 20,
    refusals: server.sync.figures().refusals,
  }
  process.send?.(figures)
})
process.stdout.write(`Relevé is at ${server.url}\n`)
