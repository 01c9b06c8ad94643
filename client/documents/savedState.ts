import { closeCode, isFinalClose } from '../../shared/documents/protocol.ts'

/**
 * How this page stands with the server: `connecting` until the document has arrived for the first time, `live` while
 * everything flows, `offline` while a way back is sought, `refused` when the server has closed for good.
 */
export type Link =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'offline' }
  | { kind: 'refused'; code: number; reason: string }

/** What is known about the edits made on this device. Times are milliseconds since the page began. */
export interface SavedState {
  link: Link
  /** Whether there is a state of the document to show and write in: from the server, or kept on this device from it. */
  hasArrived: boolean
  /** False once the server has said that this person only reads; what is being typed into must then stop at once. */
  mayWrite: boolean
  /** Edits that no frame on the present socket carries yet. */
  adrift: number
  /** Of each counted frame on the present socket that is not on disk yet, in order: how many edits it carries. */
  sent: readonly number[]
  /** How many counted frames of the present socket are on disk. */
  onDisk: number
  /** Edits this tab has made since it opened the document. */
  made: number
  /** How many of them are kept on this device, besides in this page's memory. */
  kept: number
  /** Since when something has been waiting; null when nothing is. */
  waitingSince: number | null
  /** Whether it has been waiting for too long. */
  late: boolean
}

/** Everything that can happen to an edit on its way. */
export type SavedEvent =
  | { kind: 'edited' }
  /** A state of the document kept on this device is here, with so many edits that were never confirmed. */
  | { kind: 'restored'; unsent: number }
  /** So many of this tab's edits are kept on this device. */
  | { kind: 'kept'; made: number }
  /** What was kept on this device is there no more. */
  | { kind: 'unkept' }
  /** The server has said what this person may do. */
  | { kind: 'learned'; access: 'write' | 'read' }
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
  mayWrite: true,
  adrift: 0,
  sent: [],
  onDisk: 0,
  made: 0,
  kept: 0,
  waitingSince: null,
  late: false,
}

/** How many edits made on this device are not known to be on the server's disk. */
export function unsaved({ adrift, sent }: SavedState): number {
  return sent.reduce((sum, edits) => sum + edits, adrift)
}

/** Whether closing the page would lose nothing on this device: all that waits is kept besides in memory. */
export function isKept({ made, kept }: SavedState): boolean {
  return kept >= made
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
      return { ...state, adrift: state.adrift + 1, made: state.made + 1 }
    case 'restored':
      return { ...state, adrift: state.adrift + event.unsent, hasArrived: true }
    case 'kept':
      return { ...state, kept: Math.max(state.kept, event.made) }
    case 'unkept':
      return { ...state, kept: state.made - unsaved(state) }
    case 'learned':
      return { ...state, mayWrite: event.access === 'write' }
    case 'opened':
      return { ...state, ...rescued(state) }
    case 'arrived':
      return { ...state, link: { kind: 'live' }, hasArrived: true }
    case 'sentUpdate':
      return { ...state, sent: [...state.sent, Math.min(1, state.adrift)], adrift: Math.max(0, state.adrift - 1) }
    case 'sentMissing':
      return { ...state, sent: [...state.sent, state.adrift], adrift: 0 }
    case 'stored':
      return { ...state, ...confirmed(state, event.count) }
    case 'closed':
      return {
        ...state,
        ...rescued(state),
        mayWrite: state.mayWrite && event.code !== closeCode.rightsChanged,
        link: linkAfter(state.link, event),
      }
    case 'retried':
      return { ...state, link: { kind: state.hasArrived ? 'offline' : 'connecting' } }
    case 'waited':
      return state
  }
}

/** A count that goes beyond what was sent is believed as far as what was sent. */
function confirmed({ sent, onDisk }: SavedState, count: number): Pick<SavedState, 'sent' | 'onDisk'> {
  const fresh = Math.min(Math.max(0, count - onDisk), sent.length)
  return { sent: sent.slice(fresh), onDisk: onDisk + fresh }
}

function rescued(state: SavedState): Pick<SavedState, 'adrift' | 'sent' | 'onDisk'> {
  return { adrift: unsaved(state), sent: [], onDisk: 0 }
}

function linkAfter(link: Link, { code, reason }: { code: number; reason: string }): Link {
  if (link.kind === 'refused') return link
  return isFinalClose(code) ? { kind: 'refused', code, reason } : { kind: 'offline' }
}

/** The one word the badge shows. Green is said only when every edit made here is on the server's disk. */
export type SavedLevel = 'saved' | 'saving' | 'opening' | 'unsaved' | 'offline' | 'notSent' | 'refused'

/** The badge's word. */
export function savedLevel(state: SavedState): SavedLevel {
  switch (state.link.kind) {
    case 'refused':
      return 'refused'
    case 'offline':
      return unsaved(state) > 0 ? 'notSent' : 'offline'
    case 'connecting':
      return unsaved(state) > 0 ? 'notSent' : 'opening'
    case 'live':
      if (state.late) return 'unsaved'
      return unsaved(state) > 0 ? 'saving' : 'saved'
  }
}
