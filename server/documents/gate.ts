// walk:keystroke 5 — the gate: is this update well-formed, without gaps, and in allowed places?
import { hasContent, type Decoder } from 'lib0/decoding'
import * as Y from 'yjs'
import type { DocumentKind } from '../../shared/documents/access.ts'
import { closeCode, isKnownRoot, limits, SERVER_CLIENT_ID, type CloseCode } from '../../shared/documents/protocol.ts'
import { hasGap } from './hasGap.ts'

/** A decoded update before it touches anything. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdateV2>

/** Why an update is not let in; the sender alone is closed with it. */
export interface GateRefusal {
  code: CloseCode
  reason: string
}

/** What an update is held against: nothing of it is changed here. */
export interface GateContext {
  kind: DocumentKind
  doc: Y.Doc
}

type Check = (update: DecodedUpdate, context: GateContext) => string | null

/** In this order, cheapest first; each may rely on those before it. */
const checks: readonly Check[] = [checkClients, checkRoots, checkGaps, checkDeletions]

/**
 * Decides on an update before it is applied. A refusal leaves the document as it was; `null` lets the update in.
 */
export function checkUpdate(bytes: Uint8Array, context: GateContext): GateRefusal | null {
  if (bytes.length > limits.updateBytes) return { code: closeCode.tooLarge, reason: 'update.tooLarge' }
  const update = decodeV1(bytes)
  if (!update) return { code: closeCode.malformed, reason: 'update.malformed' }
  for (const check of checks) {
    const reason = check(update, context)
    if (reason !== null) return { code: closeCode.malformed, reason }
  }
  return null
}

/** Whether something was left waiting by an update that had passed: the gate has a hole and the document must be reloaded. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

/** Where the decoder of the moment stands: `decodeUpdateV2` keeps it to itself. */
let source: Decoder | undefined
class WatchedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: Decoder) {
    super(decoder)
    source = decoder
  }
}

/** Undefined when the bytes are no update of format V1, or go on after its end, as those of V2 do. */
function decodeV1(bytes: Uint8Array): DecodedUpdate | undefined {
  try {
    const update = Y.decodeUpdateV2(bytes, WatchedDecoder)
    return source === undefined || hasContent(source) ? undefined : update
  } catch {
    return undefined
  }
}

/** The server's own client id is continued by nobody else. */
function checkClients({ structs }: DecodedUpdate, { doc }: GateContext): string | null {
  const own = Y.getState(doc.store, SERVER_CLIENT_ID)
  const forged = structs.some(({ id, length }) => id.client === SERVER_CLIENT_ID && id.clock + length > own)
  return forged ? 'update.reservedClient' : null
}

/** Content goes only under the roots this kind of document has. */
function checkRoots({ structs }: DecodedUpdate, { kind }: GateContext): string | null {
  for (const struct of structs) {
    // Decoded, not yet integrated: a parent that is a root is still its name.
    const parent: unknown = struct instanceof Y.Item ? struct.parent : null
    if (typeof parent === 'string' && !isKnownRoot(kind, parent)) return 'update.unknownRoot'
  }
  return null
}

/** Everything an update builds on is here or in the update itself; else it would wait for ever and freeze its readers. */
function checkGaps({ structs }: DecodedUpdate, { doc }: GateContext): string | null {
  return hasGap(structs, (client) => Y.getState(doc.store, client)) ? 'update.gap' : null
}

/** Deletions name only what is here or comes with the update. */
function checkDeletions({ structs, ds }: DecodedUpdate, { doc }: GateContext): string | null {
  const ends = new Map<number, number>()
  for (const { id, length } of structs) ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
  for (const [client, ranges] of ds.clients) {
    const known = Math.max(Y.getState(doc.store, client), ends.get(client) ?? 0)
    if (ranges.some(({ clock, len }) => clock + len > known)) return 'update.deletesUnknown'
  }
  return null
}
