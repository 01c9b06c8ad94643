/** Two sentences closer together than this are read as one. */
const PAUSE_MS = 1000

type Listener = (text: string) => void

let listener: Listener | null = null
let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Says something to those who listen, politely, through the one status region of the app. Sentences that come in
 * quick succession are joined and repeated ones said once, so that a busy meeting does not talk over its people.
 */
export function announce(text: string): void {
  if (!waiting.includes(text)) waiting.push(text)
  timer ??= setTimeout(speak, PAUSE_MS)
}

function speak(): void {
  timer = undefined
  if (waiting.length === 0) return
  listener?.(waiting.join(' '))
  waiting = []
}

/** Where announcements go; for StatusRegion alone. Returns how to stop listening. */
export function listenToAnnouncements(to: Listener): () => void {
  listener = to
  return () => {
    if (listener === to) listener = null
  }
}
