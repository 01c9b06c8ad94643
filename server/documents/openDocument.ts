import * as Y from 'yjs'
import { limits } from '../../shared/documents/protocol.ts'
import { frameMissing } from './messages.ts'
import { buildDocument, type StoredState } from './readDocument.ts'
import { frameOf, framesOfUpdates, joinWires, type Wire } from './wire.ts'

/** The empty update, and the state vector of somebody who has nothing. */
const NOTHING = Uint8Array.of(0, 0)
const isEmpty = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0

/**
 * A document in memory. Until somebody writes, or comes back with a part of it, it is the stored bytes and no more:
 * visitors get them as they are. From then on it is a Y.Doc.
 */
export class OpenDocument {
  readonly #documentId: string
  #stored: StoredState | null
  #doc: Y.Doc | null = null
  /** What a visitor who has nothing is sent; made once, dropped with the next change. */
  #whole: Wire | null = null

  constructor(documentId: string, stored: StoredState) {
    this.#documentId = documentId
    this.#stored = stored
  }

  /** The document itself; made from the stored bytes when first asked for. Throws `DamagedDocument` when they do not add up. */
  get doc(): Y.Doc {
    if (this.#doc) return this.#doc
    this.#doc = buildDocument(this.#documentId, this.#stored?.updates ?? [])
    this.#stored = null
    return this.#doc
  }

  /** Something has changed in `doc`. */
  changed(): void {
    this.#whole = null
  }

  /** What is known here, as a state vector. */
  stateVector(): Uint8Array {
    return this.#stored ? this.#stored.stateVector : Y.encodeStateVector(this.doc)
  }

  /** What somebody lacks who has said what they have; their client counts as in step once it is read. */
  missing(stateVector: Uint8Array): Wire {
    if (!isEmpty(stateVector)) return frameOf(frameMissing(Y.encodeStateAsUpdate(this.doc, stateVector)))
    this.#whole ??=
      this.#stored && this.#stored.sinceSnapshot < limits.snapshotAfter
        ? // Step 2 last: a client takes it for the end of what it lacked.
          joinWires([framesOfUpdates(this.#stored.updates), frameOf(frameMissing(NOTHING))])
        : frameOf(frameMissing(Y.encodeStateAsUpdate(this.doc)))
    return this.#whole
  }

  destroy(): void {
    this.#doc?.destroy()
  }
}
