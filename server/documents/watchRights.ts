import type { JournalEntry } from '../../shared/journal.ts'
import { limits } from '../../shared/documents/protocol.ts'
import type { Ground } from '../ground.ts'
import type { Peer } from './peer.ts'
import type { Rooms } from './rooms.ts'
import type { DocumentRow } from './store.ts'

/**
 * Brings withdrawn rights to open sockets. Every committed entry of a group has the group's sockets asked again, and
 * every entry about a person theirs, whatever its kind: a new kind of entry cannot be forgotten here. Seats and
 * sessions that end by date are found by asking everybody now and then.
 */
export function watchRights({ outbox, sqlite }: Ground, rooms: Rooms): { stop: () => void } {
  let news: JournalEntry[] = []

  function recheck(): void {
    // Announced in a microtask, where somebody's transaction may be open; asked outside of any.
    if (sqlite.inTransaction) {
      setImmediate(recheck)
      return
    }
    const entries = news
    news = []
    rooms.recheck((document, peer) => entries.some((entry) => concerns(entry, document, peer)))
  }

  const unsubscribe = outbox.subscribe(({ entry }) => {
    if (news.length === 0) setImmediate(recheck)
    news.push(entry)
  })
  const timer = setInterval(() => rooms.recheck(() => true), limits.rightsMs)
  timer.unref()

  return {
    stop() {
      unsubscribe()
      clearInterval(timer)
    },
  }
}

function concerns(entry: JournalEntry, document: DocumentRow, peer: Peer): boolean {
  if (entry.groupId !== null) return entry.groupId === document.groupId
  return 'personId' in entry && entry.personId === peer.session.personId
}
