/** What others do is drawn at most this often: sixty drags a second would otherwise draw the board a hundred times. */
const GATHER_MS = 50

/** When a picture of something is drawn anew. */
export interface Drawing {
  /** With whatever else happens in the next moment. */
  soon: () => void
  /** At once, and what was to come with it: one's own hand must not wait. */
  now: () => void
  stop: () => void
}

/** Gathers what asks for a new picture. */
export function createDrawing(draw: () => void): Drawing {
  let waiting: ReturnType<typeof setTimeout> | undefined
  function now(): void {
    stop()
    draw()
  }
  function stop(): void {
    clearTimeout(waiting)
    waiting = undefined
  }
  return {
    soon: () => {
      waiting ??= setTimeout(now, GATHER_MS)
    },
    now,
    stop,
  }
}
