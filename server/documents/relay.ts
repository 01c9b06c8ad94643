// walk:keystroke 8 — the room sends: to the others what is on disk, to the sender how much of theirs is.
import type { Member } from './member.ts'
import { frameAsk, frameSaved } from './messages.ts'
import type { OpenDocument } from './openDocument.ts'
import type { Peer } from './peer.ts'
import { frameOf, framesOfUpdates, joinWires, type Wire } from './wire.ts'

/** A change on disk that others have not heard of yet. */
export interface CommittedUpdate {
  update: Uint8Array
  /** Null for the server's own edits. */
  from: Peer | null
}

/**
 * Sends what one turn has brought, all of it committed, in one write a socket: changes, or for those who asked all
 * they miss, and then what is saved. Its author alone does not hear a change again; of several authors each hears
 * everything, for one and the same wire costs less than one for each, and Yjs knows its own.
 */
export function relay(members: Iterable<Member>, changes: readonly CommittedUpdate[], document: OpenDocument): void {
  const news = changes.length > 0 ? framesOfUpdates(changes.map(({ update }) => update)) : null
  const [first] = changes
  const soleAuthor = first && changes.every(({ from }) => from === first.from) ? first.from : null
  let question: Wire | undefined

  for (const member of members) {
    const { peer } = member
    const wires: Wire[] = []
    if (member.asked !== null) {
      // The answer holds this turn's changes already.
      wires.push(document.missing(member.asked))
      member.asked = null
      member.synced = true
    } else if (news && member.synced && peer !== soleAuthor) {
      wires.push(news)
    }
    if (member.askBack) {
      member.askBack = false
      question ??= frameOf(frameAsk(document.stateVector()))
      wires.push(question)
    }
    if (member.acknowledged < member.received) {
      member.acknowledged = member.received
      if (peer.wantsSaved) wires.push(frameOf(frameSaved(member.received)))
    }
    if (wires.length > 0) peer.send(joinWires(wires))
  }
}
