import { isFinalClose } from '../../shared/documents/protocol.ts'

/**
 * How this page stands with the server: `connecting` until the document has arrived for the first time, `live` while
 * everything flows, `offline` while a way back is sought, `refused` when the server has closed for good.
 */
export type Link =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'offline' }
  | { kind: 'refused'; code: number; reason: string }

/** What is known about the edits this tab has made. Times are milliseconds since the page began. */
export interface SavedState {
  link: Link
  /** Whether the document has ever come from the server; before that there is nothing to show or to write in. */
  hasArrived: boolean
  /** Edits that no frame on the present socket carries yet. */
  adrift: number
  /** Frames sent on the present socket that the server counts. */
  sent: number
  /** Which of them was the last to carry an edit; 0 when none did. */
  due: number
  /** How many of them the server has on disk. */
  onDisk: number
  /** Since when something has been waiting; null when nothing is. */
  waitingSince: number | null
  /** Whether it has been waiting for too long. */
  late: boolean
}

/** Everything that can happen to an edit on its way. */
export type SavedEvent =
  | { kind: 'edited' }
  | { kind: 'opened' }
  | { kind: 'arrived' }
  | { kind: 'sentUpdate' }
  /** Step 2: everything the server lacks, in one frame. */
  | { kind: 'sentMissing' }
  | { kind: 'stored'; count: number }
  | { kind: 'closed'; code: number; reason: string }
  /** The person asks again after a refusal: signed in elsewhere, or the right came back. */
  | { kind: 'retried' }
  /** Time has passed. */
  | { kind: 'waited' }

/** A page that has asked for its document and not heard yet. */
export const untouched: SavedState = {
  link: { kind: 'connecting' },
  hasArrived: false,
  adrift: 0,
  sent: 0,
  due: 0,
  onDisk: 0,
  waitingSince: null,
  late: false,
}

/** How many edits of this tab are not known to be on the server's disk. */
export function unsaved({ adrift, due, onDisk }: SavedState): number {
  return adrift + Math.max(0, due - onDisk)
}

/** How long an edit may wait for its confirmation before the badge turns red. */
export const PATIENCE_MS = 5_000

/** What is known after an event. A socket's counts die with it: what it had not confirmed is adrift again. */
export function nextSaved(state: SavedState, event: SavedEvent, now: number): SavedState {
  const next = step(state, event)
  if (unsaved(next) === 0) return { ...next, waitingSince: null, late: false }
  // Progress starts the patience anew: a long return from offline is not a failure.
  const waitingSince = next.onDisk > state.onDisk ? now : (state.waitingSince ?? now)
  return { ...next, waitingSince, late: now - waitingSince >= PATIENCE_MS }
}

function step(state: SavedState, event: SavedEvent): SavedState {
  switch (event.kind) {
    case 'edited':
      return { ...state, adrift: state.adrift + 1 }
    case 'opened':
      return { ...state, ...rescued(state) }
    case 'arrived':
      return { ...state, link: { kind: 'live' }, hasArrived: true }
    case 'sentUpdate':
      return { ...state, sent: state.sent + 1, due: state.sent + 1, adrift: Math.max(0, state.adrift - 1) }
    case 'sentMissing':
      return { ...state, sent: state.sent + 1, due: state.adrift > 0 ? state.sent + 1 : state.due, adrift: 0 }
    case 'stored':
      return { ...state, onDisk: Math.max(state.onDisk, Math.min(event.count, state.sent)) }
    case 'closed':
      return { ...state, ...rescued(state), link: linkAfter(state.link, event) }
    case 'retried':
      return { ...state, link: { kind: state.hasArrived ? 'offline' : 'connecting' } }
    case 'waited':
      return state
  }
}

function rescued(state: SavedState): Pick<SavedState, 'adrift' | 'sent' | 'due' | 'onDisk'> {
  return { adrift: unsaved(state), sent: 0, due: 0, onDisk: 0 }
}

function linkAfter(link: Link, { code, reason }: { code: number; reason: string }): Link {
  if (link.kind === 'refused') return link
  return isFinalClose(code) ? { kind: 'refused', code, reason } : { kind: 'offline' }
}

/** The one word the badge shows. Green is said only when every edit this tab made is on the server's disk. */
export type SavedLevel = 'saved' | 'saving' | 'opening' | 'unsaved' | 'offline' | 'refused'

/** The badge's word. */
export function savedLevel(state: SavedState): SavedLevel {
  switch (state.link.kind) {
    case 'refused':
      return 'refused'
    case 'offline':
      return 'offline'
    case 'connecting':
    case 'live':
      if (state.late) return 'unsaved'
      if (unsaved(state) > 0) return 'saving'
      return state.link.kind === 'live' ? 'saved' : 'opening'
  }
}
