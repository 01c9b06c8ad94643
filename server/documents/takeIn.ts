import * as Y from 'yjs'
import { closeCode, SERVER_CLIENT_ID, type CloseCode } from '../../shared/documents/protocol.ts'
import { checkUpdate, hasPending } from './gate.ts'
import { type Member, takeFromInbox } from './member.ts'
import { repairsOfIds } from './repairIds.ts'
import type { Contribution } from './packUpdates.ts'
import type { CommittedUpdate } from './relay.ts'
import type { AskStanding } from './authorise.ts'
import { transactUntidied } from './untidied.ts'
import type { DocumentRow } from './store.ts'
import type { Peer } from './peer.ts'

/** Changes applied in memory that are not on disk yet, and client ids first seen in them. */
export interface Turn {
  changes: CommittedUpdate[]
  newClients: { client: number; personId: string }[]
}

/** What taking in reaches of its room. */
export interface TurnInside {
  readonly document: DocumentRow
  readonly doc: Y.Doc
  readonly turn: Turn
  readonly owners: Map<number, string>
  /** The right of somebody at this moment. */
  standing: AskStanding
  dismiss: (peer: Peer, code: CloseCode, reason: string) => void
  newId: () => string
}

/**
 * Takes in what everybody has sent in this turn, in one transaction, and gives ids of their own to blocks that share one.
 * A change the gate refuses costs its sender the socket and nobody anything. Throws when a change that had passed could
 * not be applied whole: then what is in memory is not to be trusted.
 */
export function takeInChanges(inside: TurnInside, senders: readonly Member[]): void {
  const { doc } = inside
  let setsIds = false
  transactUntidied(doc, () => {
    for (const sender of senders) setsIds = takeInFrom(inside, sender) || setsIds
  })
  if (hasPending(doc)) throw new Error('a change that passed the gate left something waiting')
  if (!setsIds || inside.document.kind !== 'minutes') return
  const repairs = repairsOfIds(doc)
  if (repairs.length > 0) takeInEdit(inside, () => repairs.forEach((repair) => repair(inside.newId())))
}

/** Takes in what one socket has sent; whether any of it gives a block an id. */
function takeInFrom(inside: TurnInside, member: Member): boolean {
  const { peer } = member
  const standing = inside.standing(peer.session, inside.document)
  const dismiss = (code: CloseCode, reason: string): boolean => {
    inside.dismiss(peer, code, reason)
    return setsIds
  }
  let setsIds = false
  if (standing.right === 'none') return dismiss(standing.code, standing.reason)
  const context = {
    kind: inside.document.kind,
    doc: inside.doc,
    personId: peer.session.personId,
    ownerOf: (client: number) => inside.owners.get(client),
    held: standing.held,
  }
  for (const { step, update } of takeFromInbox(member)) {
    const verdict = checkUpdate(update, context)
    if (verdict.verdict === 'ahead' && step === 'update' && !member.answered) {
      // Typed on while the connection came back: the answer to our question follows, and holds this too.
      member.ahead++
      continue
    }
    if (verdict.verdict !== 'admitted') return dismiss(verdict.code, verdict.reason)
    // A returning reader shows what it has, and everybody's Yjs tidies formats; only what would change a word is refused.
    if (standing.right === 'read' && verdict.news === 'words') {
      return dismiss(closeCode.readOnly, 'documents.readOnly')
    }
    // Counts are cumulative: what follows on something passed over is not confirmed before it.
    if (step === 'update' && member.ahead > 0) member.ahead += 1
    else member.received += 1
    if (step === 'missing') {
      member.received += member.ahead
      member.ahead = 0
      member.answered = true
    }
    if (verdict.news === 'none' || standing.right === 'read') continue
    // Only the news is kept: what was known may be repeated in other words, and a log squeezed later would believe them.
    const news = verdict.repeats ? Y.diffUpdate(update, Y.encodeStateVector(inside.doc)) : update
    apply(inside, peer, news, verdict.newClients)
    setsIds ||= verdict.keys.has('id')
  }
  return setsIds
}

function apply({ doc, turn, owners }: TurnInside, peer: Peer, update: Uint8Array, newClients: readonly number[]): void {
  const { personId } = peer.session
  for (const client of newClients) {
    owners.set(client, personId)
    turn.newClients.push({ client, personId })
  }
  Y.applyUpdate(doc, update)
  turn.changes.push({ update, from: peer })
}

/** Makes the server's own edit, under the client id that is the server's in every document. */
export function takeInEdit({ doc, turn }: Pick<TurnInside, 'doc' | 'turn'>, work: (doc: Y.Doc) => void): void {
  const own = doc.clientID
  const keep = (update: Uint8Array): void => void turn.changes.push({ update, from: null })
  doc.clientID = SERVER_CLIENT_ID
  doc.on('update', keep)
  try {
    doc.transact(() => work(doc))
  } finally {
    doc.off('update', keep)
    doc.clientID = own
  }
}

/**
 * What each person has contributed to a turn. Their order is free, for nobody builds on what has not been relayed yet;
 * the server's comes last, since it sees what everybody has done.
 */
export function contributionsOf(changes: readonly CommittedUpdate[]): Contribution[] {
  const byPerson = new Map<string | null, Uint8Array[]>()
  for (const { update, from } of changes) {
    const personId = from?.session.personId ?? null
    const updates = byPerson.get(personId)
    if (updates) updates.push(update)
    else byPerson.set(personId, [update])
  }
  const own = byPerson.get(null)
  byPerson.delete(null)
  if (own) byPerson.set(null, own)
  return [...byPerson].map(([personId, updates]) => ({ personId, updates }))
}
