import { setImmediate } from 'node:timers/promises'

/** How long work on a whole history goes on before it lets others in, in milliseconds. */
export const SLICE_MS = 5

/** Lets long work give the event loop back: `if (breather.isDue()) await breather.rest()`. */
export interface Breather {
  isDue: () => boolean
  rest: () => Promise<void>
}

/** A breather whose first slice begins now. */
export function createBreather(): Breather {
  let due = performance.now() + SLICE_MS
  return {
    isDue: () => performance.now() >= due,
    async rest() {
      await setImmediate()
      due = performance.now() + SLICE_MS
    },
  }
}

/** Goes through steps of work, letting others in between them. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  const breather = createBreather()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (breather.isDue()) await breather.rest()
  }
}
