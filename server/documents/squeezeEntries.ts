import * as Y from 'yjs'
import { limits } from '../../shared/documents/protocol.ts'
import type { Contribution } from './packUpdates.ts'
import type { LogEntry, StoredUpdate } from './store.ts'

/** As many updates as are merged into one at a time: merging takes ever longer with their number. */
const MERGED_AT_ONCE = 100

/**
 * The same log in fewer entries: what came within a window becomes one, dated and placed where it ended, with each
 * person's part merged. Inside a window one person's stands before another's, so a replay is whole at its end.
 */
export function squeezeEntries(entries: readonly StoredUpdate[]): LogEntry[] {
  const windows: StoredUpdate[][] = []
  for (const entry of entries) {
    const window = windows.at(-1)
    const opened = window?.[0]
    if (window && opened && Date.parse(entry.at) - Date.parse(opened.at) < limits.squeezeMs) window.push(entry)
    else windows.push([entry])
  }
  return windows.flatMap((window) => {
    const last = window.at(-1)
    return last ? [{ seq: last.seq, at: last.at, contributions: byPerson(window) }] : []
  })
}

function byPerson(window: readonly StoredUpdate[]): Contribution[] {
  const people = new Map<string | null, Uint8Array[]>()
  for (const { personId, updates } of window) {
    const own = people.get(personId)
    if (own) own.push(...updates)
    else people.set(personId, [...updates])
  }
  return [...people].map(([personId, updates]) => ({ personId, updates: merged(updates) }))
}

function merged(updates: readonly Uint8Array[]): Uint8Array[] {
  const merges: Uint8Array[] = []
  for (let start = 0; start < updates.length; start += MERGED_AT_ONCE) {
    merges.push(Y.mergeUpdates(updates.slice(start, start + MERGED_AT_ONCE)))
  }
  return merges
}
