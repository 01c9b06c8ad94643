/** How long changes may take in one turn of the event loop before everything else has its turn, in milliseconds. */
const TURN_MS = 10

/** Does work one after the other, in the order it came, and lets the event loop go round in between. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * A queue of changes. Each commit waits for the disk, and five hundred that arrive in one turn of the event loop would hold
 * the process until the last: what people type meanwhile would neither be read nor stored. So a turn takes as many as fit in
 * a few milliseconds; whoever comes alone does not wait at all.
 */
export function createTurns(clock: () => number = () => performance.now()): InTurn {
  const waiting: (() => Promise<void>)[] = []
  let left = TURN_MS
  let isRunning = false
  let isScheduled = false

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    while (left > 0) {
      const next = waiting.shift()
      if (!next) break
      const from = clock()
      await next()
      left -= clock() - from
    }
    isRunning = false
  }

  /** A new turn, once all that has arrived meanwhile was looked at. */
  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      left = TURN_MS
      if (waiting.length > 0) schedule()
      void run()
    })
  }

  return (work) =>
    new Promise((done, fail) => {
      waiting.push(async () => {
        try {
          done(await work())
        } catch (error) {
          fail(error)
        }
      })
      schedule()
      void run()
    })
}
