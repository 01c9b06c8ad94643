import type * as Y from 'yjs'
import type { Stamp } from '../../shared/documents/history.ts'
import type { IdAt, StatePiece } from '../../shared/documents/historyState.ts'
import type { Replay } from './replayLog.ts'

/** Who made an entry of the log, and when. */
export function stampOf({ entries }: Replay, entry: number): Stamp {
  const { personId = null, at = '' } = entries[entry] ?? {}
  return { personId, at }
}

/**
 * The words of an item that are visible once so many entries count, cut by who put them there, who took them away
 * later and where they came from; `within` is the entry that takes away what they stand in.
 */
export function* piecesIn(
  replay: Replay,
  { id, length }: Y.Item,
  text: string,
  entries: number,
  within: number,
): Generator<StatePiece> {
  const { client, clock } = id
  for (const run of replay.inserted.pieces(client, clock, length)) {
    if ((run.value ?? 0) >= entries) continue
    for (const piece of replay.deleted.pieces(client, run.clock, run.length)) {
      const until = piece.value ?? Infinity
      if (until < entries) continue
      const own = text.slice(piece.clock - clock, piece.clock - clock + piece.length)
      yield* piecesOf(replay, { client, clock: piece.clock }, own, Math.min(within, until))
    }
  }
}

/** Words all brought by one entry and taken by one, cut by where they came from. */
export function* piecesOf(replay: Replay, at: IdAt, text: string, until: number): Generator<StatePiece> {
  const put = stampOf(replay, replay.inserted.find(at.client, at.clock)?.value ?? 0)
  const taken = until === Infinity ? null : stampOf(replay, until)
  let start = 0
  for (const { ids, length, entry } of originsOf(replay, at, text.length, [])) {
    yield { text: text.slice(start, start + length), ids, put, written: stampOf(replay, entry), taken }
    start += length
  }
}

interface Origin {
  ids: IdAt[]
  length: number
  entry: number
}

/** Where some words came from, back to where they were first written. */
function* originsOf(replay: Replay, at: IdAt, length: number, later: readonly IdAt[]): Generator<Origin> {
  for (const run of replay.moved.pieces(at.client, at.clock, length)) {
    const ids = [...shifted(later, run.clock - at.clock), { client: at.client, clock: run.clock }]
    if (run.value !== undefined) {
      const before = { client: run.value.client, clock: run.value.clock + run.offset }
      yield* originsOf(replay, before, run.length, ids)
      continue
    }
    for (const piece of replay.inserted.pieces(at.client, run.clock, run.length)) {
      yield { ids: shifted(ids, piece.clock - run.clock), length: piece.length, entry: piece.value ?? 0 }
    }
  }
}

function shifted(ids: readonly IdAt[], by: number): IdAt[] {
  return ids.map(({ client, clock }) => ({ client, clock: clock + by }))
}

/**
 * Adds a piece to those before it. Letters typed one after the other by one person become one piece, with the later
 * moment, so that hours of typing are not compared letter by letter.
 */
export function addPiece(pieces: StatePiece[], piece: StatePiece): void {
  const last = pieces.at(-1)
  if (last === undefined || !continues(last, piece)) {
    pieces.push({ ...piece })
    return
  }
  last.text += piece.text
  last.put = later(last.put, piece.put)
  last.written = later(last.written, piece.written)
}

function continues(last: StatePiece, { ids, put, written, taken }: StatePiece): boolean {
  return (
    last.put.personId === put.personId &&
    last.written.personId === written.personId &&
    last.taken?.personId === taken?.personId &&
    last.taken?.at === taken?.at &&
    last.ids.length === ids.length &&
    ids.every(({ client, clock }, index) => {
      const before = last.ids[index]
      return before?.client === client && before.clock + last.text.length === clock
    })
  )
}

function later(one: Stamp, other: Stamp): Stamp {
  return other.at > one.at ? other : one
}
