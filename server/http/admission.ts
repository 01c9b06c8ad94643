import { createMiddleware } from 'hono/factory'
import type { Env } from './requests.ts'

/** How long requests may begin in one turn of the event loop, in milliseconds. */
const TURN_MS = 10

/** Resolves at once while the turn is young, and one for each further turn of those who come later, in their order. */
export function createAdmission(clock: () => number = () => performance.now()): () => Promise<void> {
  const waiting: (() => void)[] = []
  let began: number | null = null

  function turn(): void {
    began = null
    const next = waiting.shift()
    if (!next) return
    open()
    next()
  }

  function open(): number {
    began = clock()
    setImmediate(turn)
    return began
  }

  return () => {
    const since = began ?? open()
    if (waiting.length === 0 && clock() - since < TURN_MS) return Promise.resolve()
    return new Promise((done) => {
      waiting.push(done)
    })
  }
}

/**
 * Lets requests begin in turns. Everything a request reads it reads at once, so five hundred that arrive together would
 * hold the process for a second, and with it everybody who types; sockets are looked at between one turn and the next.
 */
export function admitInTurns() {
  const admitted = createAdmission()
  return createMiddleware<Env>(async (_, next) => {
    await admitted()
    await next()
  })
}
