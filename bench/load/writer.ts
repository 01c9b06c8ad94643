import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Hand } from './hand.ts'
import { tokenKind, writeToken } from './tokens.ts'

/** The agenda item under which the bench writes. */
export const ITEM = 'item-0001'

/** Somebody who writes in a paragraph of their own, one token an edit. The edits are made before they are sent. */
export class Writer implements Hand {
  readonly #doc = new Y.Doc()
  readonly #person: number
  readonly #text = new Y.XmlText()
  /** Edits made so far; the first is the paragraph with the first token. */
  made = 0

  constructor(person: number, client: number) {
    this.#person = person
    this.#doc.clientID = client
  }

  /** The next edit as a Yjs update. */
  next(): Uint8Array {
    let update: Uint8Array | undefined
    const keep = (bytes: Uint8Array): void => {
      update = bytes
    }
    this.#doc.on('update', keep)
    this.made++
    const token = writeToken(tokenKind.text, this.#person, this.made)
    if (this.made === 1) this.#begin(token)
    else this.#text.insert(this.#text.length, token)
    this.#doc.off('update', keep)
    if (!update) throw new Error('an edit changed nothing')
    return update
  }

  /** Where an editor shows their selection. */
  presence(count: number): string {
    const client = this.#doc.clientID
    const position = { type: { client, clock: 1 }, tname: null, item: { client, clock: 2 + count }, assoc: 0 }
    return JSON.stringify({
      user: { name: `Participant ${this.#person}`, color: '#30bced' },
      cursor: { anchor: position, head: position },
      at: writeToken(tokenKind.cursor, this.#person, count),
    })
  }

  #begin(token: string): void {
    this.#doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      this.#text.insert(0, token)
      paragraph.insert(0, [this.#text])
      this.#doc.getXmlFragment(minutesRoot(ITEM)).insert(0, [paragraph])
    })
  }
}
