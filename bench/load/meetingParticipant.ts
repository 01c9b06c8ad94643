import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { presenceOf } from './dialects.ts'
import { Participant } from './participant.ts'
import type { Target } from './target.ts'

const deaf = { heard: () => undefined }
const remote = Symbol('remote')

/** Somebody at a meeting with a copy of the minutes of their own, who goes on writing when the connection is gone. */
export class MeetingParticipant {
  readonly doc = new Y.Doc()
  readonly #target: Target
  readonly #document: string
  readonly #person: number
  readonly #paragraphs = new Map<string, Y.XmlText>()
  #connection: Participant | undefined
  #presenceClock = 0
  edits = 0

  constructor(target: Target, document: string, person: number) {
    this.#target = target
    this.#document = document
    this.#person = person
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      const connection = this.#connection
      if (origin !== remote && connection?.isOpen === true) connection.sendChanges(connection.changeFrame(update), 1)
    })
  }

  get isSynced(): boolean {
    return this.#connection?.synced === true && this.#connection.closed === null
  }

  /** Close code of the present connection, if it has ended. */
  get closed(): number | null {
    return this.#connection?.closed ?? null
  }

  /** Opens a connection. `eager` is an item in which to type as soon as it stands, before anything is in step. */
  connect(eager?: string): void {
    let isFirstNews = true
    this.#connection = new Participant({
      target: this.#target,
      document: this.#document,
      person: this.#person,
      listener: deaf,
      onNews: () => {
        if (isFirstNews && eager !== undefined) this.type(eager, 'back ')
        isFirstNews = false
      },
      onUpdate: (update) => Y.applyUpdate(this.doc, update, remote),
      stateVector: () => Y.encodeStateVector(this.doc),
      missing: (stateVector) => Y.encodeStateAsUpdate(this.doc, stateVector),
    })
  }

  /** The network is gone, without a goodbye. */
  drop(): void {
    this.#connection?.socket.destroy()
  }

  /** Some letters in one's own paragraph of an item; the cursor goes with them. */
  type(item: string, letters: string): void {
    const text = this.#paragraphs.get(item) ?? this.#begin(item)
    text.insert(text.length, letters)
    this.edits++
    this.move(item)
  }

  /** Takes back the last letters. */
  erase(item: string, count: number): void {
    const text = this.#paragraphs.get(item)
    if (!text || text.length < count) return
    text.delete(text.length - count, count)
    this.edits++
  }

  move(item: string): void {
    const connection = this.#connection
    if (connection?.isOpen !== true) return
    const position = { type: null, tname: minutesRoot(item), item: null, assoc: this.#presenceClock }
    const state = {
      user: { name: `Participant ${this.#person}`, color: '#30bced' },
      cursor: { anchor: position, head: position },
    }
    const message = presenceOf(this.doc.clientID, ++this.#presenceClock, JSON.stringify(state))
    connection.socket.write(connection.frame(message))
  }

  #begin(item: string): Y.XmlText {
    const text = new Y.XmlText()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    const minutes = this.doc.getXmlFragment(minutesRoot(item))
    minutes.insert(minutes.length, [paragraph])
    this.#paragraphs.set(item, text)
    return text
  }
}
