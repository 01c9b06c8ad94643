import * as Y from 'yjs'
import type { Stamp } from '../../shared/documents/history.ts'
import { type IdAt } from '../../shared/documents/historyState.ts'
import { IdRuns } from '../../shared/documents/idRuns.ts'
import { createBreather, SLICE_MS } from './breather.ts'
import type { LogReader } from './historyStore.ts'
import { DamagedDocument, type StoredUpdate } from './store.ts'

/** What one person did in an entry of the log, without what it wrote; several people may share an entry. */
export interface LogEntry extends Stamp {
  seq: number
}

/**
 * A whole log, played into one document that forgets nothing. What was visible at a point is what an entry up to it
 * brought and none up to it took away; entries are named by their index.
 */
export interface Replay {
  doc: Y.Doc
  entries: LogEntry[]
  /** How many entries of the stored log these are. */
  stored: number
  /** Which entry brought an id. */
  inserted: IdRuns<number>
  /** Which entry was the first to delete an id. */
  deleted: IdRuns<number>
  /** Where moved words stood before; filled by `findMovedWords`. */
  moved: IdRuns<IdAt>
  /** Ids whose words were moved elsewhere. */
  movedAway: IdRuns<true>
  /** Up to which clock each client's ids have been met. */
  met: Map<number, number>
}

const PAGE = 400

/** A log nothing has been read of. */
export function emptyReplay(): Replay {
  return {
    doc: new Y.Doc({ gc: false }),
    entries: [],
    stored: 0,
    inserted: new IdRuns(),
    deleted: new IdRuns(),
    moved: new IdRuns(),
    movedAway: new IdRuns(),
    met: new Map(),
  }
}

/**
 * Plays what the log has beyond this replay, in slices between which others have their turn. Says no when the part
 * that was played has been compacted meanwhile: then begin anew. Throws `DamagedDocument` when the log does not add up.
 */
export async function playOn(log: LogReader, replay: Replay): Promise<boolean> {
  const breather = createBreather()
  const { doc, entries } = replay
  for (;;) {
    const page = await log.after(entries.at(-1)?.seq ?? 0, PAGE)
    if (page.length === 0) break
    for (let next = 0; next < page.length;) {
      await breather.rest()
      const until = performance.now() + SLICE_MS
      doc.transact(() => {
        do {
          const update = page[next++]
          if (update) play(replay, update)
        } while (next < page.length && performance.now() < until)
      })
    }
  }
  const last = entries.at(-1)?.seq ?? 0
  if ((await log.countUpTo(last)) !== replay.stored) return false
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new DamagedDocument('an entry of a log builds on something that is missing')
  }
  return true
}

function play(replay: Replay, { seq, personId, at, updates }: StoredUpdate): void {
  if (replay.entries.at(-1)?.seq !== seq) replay.stored++
  const entry = replay.entries.push({ seq, personId, at }) - 1
  for (const update of updates) {
    const { structs, ds } = Y.decodeUpdate(update)
    for (const struct of structs) noteInsertion(replay, struct, entry)
    // The entries' own deletions, not what follows from them: another order of arrival must not name another author.
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) noteDeletion(replay, { client, clock }, len, entry)
    }
    Y.applyUpdate(replay.doc, update)
  }
}

function noteInsertion({ inserted, met }: Replay, struct: Y.Item | Y.GC | Y.Skip, entry: number): void {
  if (struct instanceof Y.Skip) return
  const { client, clock } = struct.id
  const known = met.get(client) ?? 0
  const from = Math.max(clock, known)
  const end = clock + struct.length
  if (end <= from) return
  inserted.add(client, from, end - from, entry)
  met.set(client, end)
}

/** What is deleted already stays its first deleter's; a returning client repeats every deletion it knows of. */
function noteDeletion({ doc, deleted }: Replay, { client, clock }: IdAt, length: number, entry: number): void {
  const end = clock + length
  const structs = doc.store.clients.get(client)
  const state = Y.getState(doc.store, client)
  if (structs && clock < state) {
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) break
      if (struct.deleted) continue
      const from = Math.max(clock, struct.id.clock)
      deleted.add(client, from, Math.min(end, struct.id.clock + struct.length) - from, entry)
    }
  }
  const ahead = Math.max(clock, state)
  if (ahead < end) deleted.add(client, ahead, end - ahead, entry)
}
