// walk:ballot 8 — every open screen hears of the committed entry and asks again for what it touches.
import type { QueryClient } from '@tanstack/react-query'
import type { JournalKind, LiveMessage } from '../shared/journal.ts'
import { createGathering } from './gatherTouched.ts'
import { touchedBy } from './journalKeys.ts'

/** `lost`: what is on screen may be out of date. `signedOut`: the session ended, nothing comes until somebody signs in again. */
export type LiveState = 'connecting' | 'live' | 'lost' | 'signedOut'

/** The tab's one connection to what happens on the server. */
export interface LiveJournal {
  state: () => LiveState
  subscribe: (listener: () => void) => () => void
  /** Connects, and keeps connecting until what it returns is called. */
  start: () => () => void
}

const SIGNED_OUT = 4401
/** What changes numbers alone, of cards, dots and people who are ready: on others' screens they may be a second old. */
const calmKinds: ReadonlySet<JournalKind> = new Set(['boards.countsChanged'])
/** A connection that lasted this long was a good one; a shorter one counts as another failure. */
const STEADY_MS = 5_000
const WAITS_MS = [300, 1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Keeps one WebSocket open and asks again for whatever an entry touches. After an absence it resumes from the
 * last entry seen, so nothing that happened meanwhile is missed; without one it asks again for everything.
 */
export function createLiveJournal(client: QueryClient, url: string): LiveJournal {
  const listeners = new Set<() => void>()
  const gathering = createGathering((queryKey) => void client.invalidateQueries({ queryKey }))
  let state: LiveState = 'connecting'
  let socket: WebSocket | null = null
  let lastSeq: number | null = null
  let failures = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  function become(next: LiveState): void {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  function connect(): void {
    clearTimeout(waiting)
    if (socket) return
    let openedAt = Infinity
    const opened = new WebSocket(lastSeq === null ? url : `${url}?since=${lastSeq}`)
    socket = opened
    opened.addEventListener('open', () => {
      openedAt = Date.now()
      if (lastSeq === null) void client.invalidateQueries()
      become('live')
    })
    opened.addEventListener('message', ({ data }) => {
      const { seq, entry } = JSON.parse(String(data)) as LiveMessage
      lastSeq = Math.max(lastSeq ?? 0, seq)
      if (calmKinds.has(entry.kind)) gathering.calmly(touchedBy(entry))
      else gathering.soon(touchedBy(entry))
    })
    opened.addEventListener('close', ({ code }) => {
      if (socket !== opened) return
      socket = null
      if (code === SIGNED_OUT) {
        // Only a person's return to this tab is worth another try: they may have signed in again elsewhere.
        lastSeq = null
        return become('signedOut')
      }
      if (Date.now() - openedAt > STEADY_MS) failures = 0
      become('lost')
      waiting = setTimeout(connect, WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)])
    })
  }

  function comeBack(): void {
    if (document.visibilityState === 'visible') connect()
  }

  /** On another network the old socket is dead without knowing it; resuming costs nothing. */
  function changeNetwork(): void {
    drop()
    connect()
  }

  function drop(): void {
    const open = socket
    socket = null
    open?.close()
  }

  function stop(): void {
    document.removeEventListener('visibilitychange', comeBack)
    window.removeEventListener('online', changeNetwork)
    clearTimeout(waiting)
    gathering.stop()
    drop()
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      document.addEventListener('visibilitychange', comeBack)
      window.addEventListener('online', changeNetwork)
      connect()
      return stop
    },
  }
}
