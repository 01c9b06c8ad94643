// walk:keystroke 5 — the gate: is this update well-formed, without gaps, its author's own, and in allowed places?
import { hasContent, type Decoder } from 'lib0/decoding'
import * as Y from 'yjs'
import type { DocumentKind } from '../../shared/documents/access.ts'
import { closeCode, limits, SERVER_CLIENT_ID, type CloseCode } from '../../shared/documents/protocol.ts'
import { deletesResult, deletesUnknown, newsOfDeletions } from './deletions.ts'
import { takesOffHeld } from './heldItems.ts'
import { hasGap, type Struct } from './hasGap.ts'
import { checkConflicts } from './conflicts.ts'
import { type Locations, locationsOf } from './locations.ts'
import { checkPlaces } from './places.ts'

/** A decoded update before it touches anything. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdateV2>

/** What an update is held against: nothing of it is changed here. */
export interface GateContext {
  kind: DocumentKind
  doc: Y.Doc
  personId: string
  /** Whose client id this is in this document; undefined for one nobody has written under. */
  ownerOf: (client: number) => string | undefined
  /** Items of an agenda that stay on it just now, since they are being decided. */
  held: ReadonlySet<string>
}

/** Why an update is not let in; the sender alone is closed with it. `ahead`: it follows on something that is not here. */
export interface GateRefusal {
  verdict: 'refused' | 'ahead'
  code: CloseCode
  reason: string
}

/** An update that may be applied. */
export interface Admitted {
  verdict: 'admitted'
  /** What it brings that is not here yet: nothing, as when a client repeats what it has; formats taken off; or words. */
  news: 'none' | 'tidying' | 'words'
  /** Whether it repeats something that is here already, perhaps in other words. */
  repeats: boolean
  /** Keys that it sets or takes away: attributes and fields. */
  keys: ReadonlySet<string>
  /** Client ids that it is the first to write under: its author's from now on. */
  newClients: readonly number[]
}

type Check = (update: DecodedUpdate, context: GateContext, locations: Locations) => string | null

/** In this order, cheapest first; each may rely on those before it. */
const checks: readonly Check[] = [
  checkGrowth,
  checkClients,
  ({ structs }, { doc }) => (hasGap(structs, (client) => Y.getState(doc.store, client)) ? 'update.gap' : null),
  (update, { doc }) => (deletesUnknown(update, doc) ? 'update.deletesUnknown' : null),
  (update, context, locations) => checkPlaces(update, locations, context),
  ({ structs }, { doc }, locations) => checkConflicts(structs, locations, doc),
  (update, { doc, held }, locations) => (takesOffHeld(update, locations, doc, held) ? 'update.itemHeld' : null),
  ({ ds }, { doc }) => (deletesResult(ds, doc) ? 'update.keptResult' : null),
]

const aheadReasons: ReadonlySet<string> = new Set(['update.gap', 'update.deletesUnknown'])

/** Decides on an update before it is applied. A refusal leaves the document as it was. */
export function checkUpdate(bytes: Uint8Array, context: GateContext): GateRefusal | Admitted {
  if (bytes.length > limits.updateBytes) return refused('update.tooLarge')
  const update = decodeV1(bytes)
  if (!update) return refused('update.malformed')
  const locations = locationsOf(update.structs, context.doc)
  for (const check of checks) {
    const reason = check(update, context, locations)
    if (reason !== null) return refused(reason)
  }
  const news = update.structs.filter((struct) => isNew(struct, context.doc))
  return {
    verdict: 'admitted',
    repeats: update.structs.some(({ id }) => id.clock < Y.getState(context.doc.store, id.client)),
    keys: locations.keys,
    news: news.length > 0 ? 'words' : newsOfDeletions(update.ds, context.doc),
    newClients: [...new Set(news.map(({ id }) => id.client))].filter((client) => context.ownerOf(client) === undefined),
  }
}

/** Whether something was left waiting by an update that had passed: the gate has a hole and the document must be reloaded. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

const codes: Readonly<Record<string, CloseCode>> = {
  'update.tooLarge': closeCode.tooLarge,
  'update.itemHeld': closeCode.itemHeld,
}

function refused(reason: string): GateRefusal {
  const code = codes[reason] ?? closeCode.malformed
  return { verdict: aheadReasons.has(reason) ? 'ahead' : 'refused', code, reason }
}

/** Where the decoder of the moment stands: `decodeUpdateV2` keeps it to itself. */
let source: Decoder | undefined
class WatchedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: Decoder) {
    super(decoder)
    source = decoder
  }
}

/** Whether clients stand as every encoder writes them, each once and the higher first: merging updates relies on it. */
function isInOrder({ structs }: DecodedUpdate): boolean {
  return structs.every(({ id }, index) => {
    const before = structs[index - 1]
    if (!before) return true
    return before.id.client === id.client ? before.id.clock + before.length === id.clock : before.id.client > id.client
  })
}

/** Whether every deletion deletes something: Yjs throws over one of nothing that is ahead of what it knows. */
function deletesSomething({ ds }: DecodedUpdate): boolean {
  return [...ds.clients.values()].every((ranges) => ranges.every(({ len }) => len > 0))
}

/** Undefined when the bytes are no update of format V1, or go on after its end, as those of V2 do. */
function decodeV1(bytes: Uint8Array): DecodedUpdate | undefined {
  try {
    const update = Y.decodeUpdateV2(bytes, WatchedDecoder)
    if (source === undefined || hasContent(source)) return undefined
    return isInOrder(update) && deletesSomething(update) ? update : undefined
  } catch {
    return undefined
  }
}

/** A few bytes may not use up a client's clock, nor make the server count to a number nobody typed. */
function checkGrowth({ structs, ds }: DecodedUpdate): string | null {
  if (structs.length > limits.updatePieces) return 'update.tooLarge'
  let growth = 0
  for (const { length } of structs) growth += length
  for (const ranges of ds.clients.values())
    for (const { clock, len } of ranges) if (!inClock(clock + len)) return 'update.growth'
  const last = structs.every(({ id, length }) => inClock(id.clock + length) && Number.isSafeInteger(id.client))
  return growth <= limits.growth && last ? null : 'update.growth'
}

function inClock(clock: number): boolean {
  return clock <= limits.clock
}

/** A client id belongs for good to whom first wrote under it; the server's own is continued by nobody else. */
function checkClients({ structs }: DecodedUpdate, { doc, personId, ownerOf }: GateContext): string | null {
  const newClients = new Set<number>()
  for (const struct of structs) {
    if (!isNew(struct, doc)) continue
    const { client } = struct.id
    if (client === SERVER_CLIENT_ID) return 'update.reservedClient'
    const owner = ownerOf(client)
    if (owner === undefined && newClients.add(client).size > limits.newClients) return 'update.growth'
    const isKnown = owner !== undefined || Y.getState(doc.store, client) > 0
    if (isKnown && owner !== personId) return 'update.foreignClient'
  }
  return null
}

function isNew({ id, length }: Struct, doc: Y.Doc): boolean {
  return id.clock + length > Y.getState(doc.store, id.client)
}
