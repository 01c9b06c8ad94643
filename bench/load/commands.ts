import type { AttackName } from './attacks.ts'
import type { BoardToDrag } from './dragger.ts'
import type { Spread } from './latencies.ts'
import type { Target } from './target.ts'

/** What the driver can have the load generator do, with the answer to each. */
export interface Commands {
  /**
   * Opens every document with so many people, each of whom makes a first edit that all others receive: a paragraph, or on
   * a board a drag.
   */
  join: {
    params: { target: Target; documents: string[]; size: number; seed: number; board?: BoardToDrag }
    result: { sockets: number }
  }
  /** Edits and cursor moves, so many a second over all rooms, until the time is over. */
  pace: {
    params: {
      seconds: number
      editsPerSecond: number
      cursorsPerSecond: number
      seed: number
      /** Whether losing connections is part of the matter, and no fault. */
      mayBeCut?: boolean
    }
    result: PaceResult
  }
  /** Everybody types on as soon as all others have the last edit. */
  loop: { params: { edits: number; maxSeconds: number }; result: LoopResult }
  /** How many edits of each person, room by room, at least one other has received. */
  relayed: { params: object; result: number[][] }
  leave: { params: object; result: object }
  /** One client sends the whole document edit by edit, never more than `window` unacknowledged, then the rest at once. */
  ingest: {
    params: { target: Target; document: string; updates: string; whole: string; window: number; maxSeconds: number }
    result: IngestResult
  }
  /** So many clients open a document at once. */
  open: {
    params: { target: Target; document: string; clients: number; whole: string }
    result: OpenResult
  }
  /** Has the first room go on writing and asks all the time whether the server answers, until `unwatch`. */
  watch: { params: { target: Target; document: string; attack: AttackName }; result: WatchResult }
  unwatch: { params: object; result: object }
  /** Does harm to a document. */
  attack: {
    params: { target: Target; document: string; attack: AttackName; whole: string; maxSeconds: number }
    result: object
  }
  /** Everybody's ballot in one vote, in the same moment. */
  cast: { params: { target: Target; voteId: string; voters: { seatId: string; cookie: string }[] }; result: CastResult }
  /** Opens a board for so many people as their browsers do, shows its cards, and follows until all have all of them. */
  reveal: {
    params: { target: Target; boardId: string; runner: string; viewers: string[]; cards: number }
    result: RevealResult
  }
  /** A meeting of so many seconds of this clock, `speed` times as fast as life. */
  meeting: {
    params: {
      target: Target
      document: string
      people: number
      items: number
      seconds: number
      speed: number
      seed: number
    }
    result: MeetingResult
  }
}

export type CommandName = keyof Commands
export type Params<K extends CommandName> = Commands[K]['params']
export type Result<K extends CommandName> = Commands[K]['result']

export interface PaceResult {
  seconds: number
  edits: number
  cursors: number
  text: Spread
  cursor: Spread
  /** Edits that somebody never received, counted for each who did not. */
  missing: number
  skipped: number
  /** Share of a core this process used: near 1 it is itself the bottleneck. */
  ownCpu: number
  bytesIn: number
  closed: number
}

export interface LoopResult {
  seconds: number
  deliveries: number
  ownCpu: number
  text: Spread
}

export interface CastResult {
  /** From the request to the end of its answer. */
  answers: Spread
  /** Until the last was answered. */
  milliseconds: number
  /** How many were told that their ballot is recorded. */
  recorded: number
}

export interface RevealResult {
  /** From the press that shows the cards to all of them on a screen. */
  shown: Spread
  /** People who were told a card before that press. */
  early: number
  /** People who did not get all cards, or never heard. */
  incomplete: number
}

export interface IngestResult {
  seconds: number
  /** Edits acknowledged in that time, the last big one not counted. */
  edits: number
  finished: boolean
}

// A type, since it goes among the figures as it is.
export type MeetingResult = {
  edits: number
  letters: number
  /** How many different texts there are among the people and a newcomer; 1 when all agree. */
  versions: number
  cutOff: number
}

/** What those noticed who did nothing wrong. */
export interface WatchResult {
  pings: Spread
  /** Messages that arrived although no server should have let them in. */
  forwarded: number
  /** People whose connection ended. */
  cutOff: number
  missing: number
}

export interface OpenResult {
  /** Milliseconds from connecting to having the document, of the first and of the last client. */
  first: number
  last: number
  /** Bytes the first client received until nothing more came. */
  bytes: number
  /** Whether what each got is the whole document. */
  whole: boolean
}
