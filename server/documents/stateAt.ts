import * as Y from 'yjs'
import type { BlockLook, BlockMark } from '../../shared/documents/history.ts'
import type { StateBlock, StatePiece } from '../../shared/documents/historyState.ts'
import { marksFrom, type PassageMarks } from '../../shared/documents/passages.ts'
import { inSlices } from './breather.ts'
import { attributesAt, fieldsAt, lastSet } from './historyAttributes.ts'
import { type AnyType, isVisible, lifeOf, partsOf } from './historyLeaves.ts'
import { addPiece, piecesIn, piecesOf, stampOf } from './historyPieces.ts'
import type { Replay } from './replayLog.ts'

/** A paragraph or field at a point, with the marks an agenda's fields and notes have not. */
export interface MarkedBlock extends StateBlock {
  marks: PassageMarks
  /** What holds its words; null for a value that is set as a whole. */
  host: AnyType | null
}

type Place = Pick<BlockLook, 'list' | 'depth'> & {
  /** The entry that takes away everything here, infinity when none does. */
  until: number
}

const lists: Readonly<Record<string, BlockLook['list']>> = { bulletList: 'bullet', orderedList: 'ordered' }
/** No value that is set as a whole is longer. */
const LONGEST_VALUE = 1000
const noPlace: Place = { list: null, depth: 0, until: Infinity }

/** The paragraphs or fields of a part once so many entries of the log count, in the order of reading. */
export async function stateAt(replay: Replay, part: string, entries: number): Promise<MarkedBlock[]> {
  const blocks: MarkedBlock[] = []
  for (const { part: of, type, life } of partsOf(replay)) {
    if (of !== part || !isVisible(life, entries)) continue
    await inSlices(new StateReader(replay, entries, blocks).read(type, part))
  }
  return blocks
}

/** Reads what was visible; yields after each item, so that whoever drives it can let others in. */
class StateReader {
  readonly #replay: Replay
  readonly #entries: number
  readonly #blocks: MarkedBlock[]

  constructor(replay: Replay, entries: number, blocks: MarkedBlock[]) {
    this.#replay = replay
    this.#entries = entries
    this.#blocks = blocks
  }

  *read(type: AnyType, part: string): Generator<void> {
    if (type._map.size > 0) yield* this.#readFields(type)
    else if (holdsWords(type)) yield* this.#readField(type, part)
    else yield* this.#readBlocks(type, noPlace)
  }

  *#readFields(type: AnyType): Generator<void> {
    for (const { key, item, value } of fieldsAt(this.#replay, type, this.#entries)) {
      if (item.content instanceof Y.ContentType) yield* this.#readField(item.content.type, key)
      else if (value !== null) this.#blocks.push(this.#valueOf(key, item, value))
    }
  }

  *#readField(type: AnyType, field: string): Generator<void> {
    const pieces: StatePiece[] = []
    yield* this.#readWords(type, Infinity, pieces)
    this.#blocks.push({
      ...plainLook,
      key: keyOf(type) ?? field,
      shape: 'field',
      field,
      pieces,
      marks: noMarks,
      marked: null,
      host: type,
    })
  }

  /** A value that is set as a whole: another one is another piece. */
  #valueOf(field: string, item: Y.Item, value: string): MarkedBlock {
    const put = stampOf(this.#replay, lifeOf(this.#replay, item).from)
    const next = item.right ? stampOf(this.#replay, lifeOf(this.#replay, item.right).from) : null
    // One id stands for the whole value, where a text has one for each character: these must not run into others.
    const id = { client: -1 - item.id.client, clock: item.id.clock * LONGEST_VALUE }
    const piece = { text: value.slice(0, LONGEST_VALUE), ids: [id], put, written: put, taken: next }
    return {
      ...plainLook,
      key: field,
      shape: 'field',
      field,
      pieces: [piece],
      marks: noMarks,
      marked: null,
      host: null,
    }
  }

  *#readBlocks(type: AnyType, place: Place): Generator<void> {
    for (let item = type._start; item !== null; item = item.right) {
      yield
      const life = lifeOf(this.#replay, item)
      if (!(item.content instanceof Y.ContentType) || !isVisible(life, this.#entries)) continue
      const child: AnyType = item.content.type
      const until = Math.min(place.until, life.until)
      if (child instanceof Y.XmlElement && !isTextBlock(child)) {
        const list = lists[child.nodeName]
        yield* this.#readBlocks(child, { ...(list === undefined ? place : { list, depth: place.depth + 1 }), until })
      } else {
        yield* this.#readBlock(child, { ...place, until })
      }
    }
  }

  *#readBlock(type: AnyType, { list, depth, until }: Place): Generator<void> {
    const values = attributesAt(this.#replay, type, this.#entries)
    const marked = lastSet(this.#replay, type, 'kind', this.#entries)
    const marks = marksFrom(values)
    const pieces: StatePiece[] = []
    yield* this.#readWords(type, until, pieces)
    const isHeading = type instanceof Y.XmlElement && type.nodeName === 'heading'
    this.#blocks.push({
      key: keyOf(type) ?? '',
      shape: isHeading ? (values['level'] === 3 ? 'subheading' : 'heading') : 'paragraph',
      list,
      depth,
      field: null,
      mark: markOf(marks),
      lang: marks.lang,
      marks,
      marked: marked === undefined ? null : stampOf(this.#replay, marked),
      pieces,
      host: type,
    })
  }

  /** The words of a paragraph: in its shared texts, or in it itself when it is one. */
  *#readWords(type: AnyType, within: number, pieces: StatePiece[]): Generator<void> {
    for (let item = type._start; item !== null; item = item.right) {
      yield
      const { content } = item
      if (content instanceof Y.ContentString) {
        for (const piece of piecesIn(this.#replay, item, content.str, this.#entries, within)) addPiece(pieces, piece)
        continue
      }
      const life = lifeOf(this.#replay, item)
      if (!(content instanceof Y.ContentType) || !isVisible(life, this.#entries)) continue
      const child: AnyType = content.type
      const until = Math.min(within, life.until)
      if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') {
        for (const piece of piecesOf(this.#replay, item.id, '\n', until)) addPiece(pieces, piece)
      } else {
        yield* this.#readWords(child, until, pieces)
      }
    }
  }
}

const noMarks: PassageMarks = { id: null, kind: null, lang: null, of: null, resultOf: null }
const plainLook = { list: null, depth: 0, mark: null, lang: null } as const

/** Whether a type holds words itself: a shared text of an agenda item or a note. */
function holdsWords(type: AnyType): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentType) return false
    if (item.content instanceof Y.ContentString) return true
  }
  return false
}

function isTextBlock({ nodeName }: Y.XmlElement): boolean {
  return nodeName === 'paragraph' || nodeName === 'heading'
}

/** The same for the same element at every point; undefined for a root. */
function keyOf({ _item }: AnyType): string | undefined {
  return _item === null ? undefined : `${_item.id.client}:${_item.id.clock}`
}

function markOf({ kind, of, resultOf }: PassageMarks): BlockMark {
  if (resultOf !== null) return 'result'
  return of === null ? kind : 'version'
}
