import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { PresenceUser } from '../../shared/documents/protocol.ts'
import { stampedUser } from './presence.ts'

/**
 * Who wrote the words a transaction brought; undefined when they are this tab's own, the server's, of somebody no longer
 * here, or of several at once, as when the document arrives.
 */
export function remoteAuthor(transaction: Y.Transaction, awareness: Awareness): PresenceUser | undefined {
  if (transaction.local) return undefined
  const writers: number[] = []
  for (const [client, clock] of transaction.afterState) {
    if (clock > (transaction.beforeState.get(client) ?? 0)) writers.push(client)
  }
  const [writer] = writers
  return writer === undefined || writers.length > 1
    ? undefined
    : stampedUser(awareness.getStates().get(writer)?.['user'])
}
