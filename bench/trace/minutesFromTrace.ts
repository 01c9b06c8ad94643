import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { ITEM } from '../load/writer.ts'
import type { Patch } from './readTrace.ts'

/** The client id under which a trace is typed. */
const TYPIST = 1_234_567_890

interface Line {
  text: string
  words: Y.XmlText
}

/** A document typed edit by edit. */
export interface TypedMinutes {
  /** One Yjs update for each edit. */
  updates: Uint8Array[]
  whole: Uint8Array
}

/** Types a plain text as minutes that are legal here: every line a paragraph, Enter and Backspace as an editor does them. */
export function minutesFromTrace(patches: readonly Patch[]): TypedMinutes {
  const doc = new Y.Doc()
  doc.clientID = TYPIST
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const minutes = new Minutes(doc)
  for (const patch of patches) doc.transact(() => minutes.apply(patch))
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { updates, whole }
}

class Minutes {
  readonly #fragment: Y.XmlFragment
  readonly #lines: Line[] = []
  /** Where the last edit was: the next is rarely far from it. */
  #index = 0
  #start = 0

  constructor(doc: Y.Doc) {
    this.#fragment = doc.getXmlFragment(minutesRoot(ITEM))
  }

  apply([position, deleted, inserted]: Patch): void {
    if (this.#lines.length === 0) this.#insertLine(0, '')
    this.#find(position)
    const offset = position - this.#start
    for (let left = deleted; left > 0;) {
      const line = this.#line(this.#index)
      const here = Math.min(left, line.text.length - offset)
      if (here > 0) remove(line, offset, here)
      left -= here
      if (left > 0) {
        this.#joinNext()
        left--
      }
    }
    const [first = '', ...more] = inserted.split('\n')
    if (more.length === 0) return add(this.#line(this.#index), offset, first)
    this.#split(offset, first, more)
  }

  #find(position: number): void {
    while (position < this.#start) this.#start -= this.#line(--this.#index).text.length + 1
    while (position > this.#start + this.#line(this.#index).text.length) {
      this.#start += this.#line(this.#index++).text.length + 1
    }
  }

  /** Backspace at the beginning of the next paragraph. */
  #joinNext(): void {
    const line = this.#line(this.#index)
    const next = this.#line(this.#index + 1)
    add(line, line.text.length, next.text)
    this.#lines.splice(this.#index + 1, 1)
    this.#fragment.delete(this.#index + 1, 1)
  }

  /** Enter: what stands behind the cursor goes into a new paragraph. */
  #split(offset: number, first: string, more: readonly string[]): void {
    const line = this.#line(this.#index)
    const tail = line.text.slice(offset)
    if (tail !== '') remove(line, offset, tail.length)
    add(line, offset, first)
    for (const [index, text] of more.entries()) {
      this.#insertLine(this.#index + 1 + index, index === more.length - 1 ? text + tail : text)
    }
  }

  #insertLine(index: number, text: string): void {
    const words = new Y.XmlText(text)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [words])
    this.#fragment.insert(index, [paragraph])
    this.#lines.splice(index, 0, { text, words })
  }

  #line(index: number): Line {
    const line = this.#lines[index]
    if (!line) throw new Error('the trace leaves the text')
    return line
  }
}

function add(line: Line, at: number, text: string): void {
  if (text === '') return
  line.words.insert(at, text)
  line.text = line.text.slice(0, at) + text + line.text.slice(at)
}

function remove(line: Line, at: number, length: number): void {
  line.words.delete(at, length)
  line.text = line.text.slice(0, at) + line.text.slice(at + length)
}
