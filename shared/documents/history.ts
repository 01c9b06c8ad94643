import type { Locale } from '../i18n/locale.ts'
import type { BlockKind } from './passages.ts'

/**
 * A moment in the life of a document: the place in its update log up to which everything counts; 0 is before the
 * first word. A part of a document is an agenda item's id, in an agenda and in minutes alike, or a note's section.
 */
export type HistoryPoint = number

/** Who changed something, and when; null is the server itself. */
export interface Stamp {
  personId: string | null
  at: string
}

/** Somebody who wrote. */
export interface Author {
  personId: string
  name: string
  /** Which of the caret colours. */
  hue: number
}

/** What one person did within a spell, in characters. What was only moved counts neither as added nor as removed. */
export interface SpellShare {
  personId: string | null
  added: number
  removed: number
}

/** A spell of writing: one person, or several at the same time, without a long pause. */
export interface Spell {
  /** First and last entry of the log in it. */
  fromSeq: number
  toSeq: number
  from: string
  to: string
  /** Its end, and the end of each minute within it in which somebody wrote: what one can compare with; oldest first. */
  moments: { seq: HistoryPoint; at: string }[]
  /** Who wrote, who wrote most first. */
  shares: SpellShare[]
  /** The parts of the document that were touched. */
  parts: string[]
}

/** Words that stayed, came or went between two points; who put them there, or who took them away, and when. */
export interface ChangedSpan extends Stamp {
  kind: 'kept' | 'added' | 'removed'
  text: string
}

/** What a paragraph is besides its words: nothing, a block of some kind, a language version of one, the result of a vote. */
export type BlockMark = BlockKind | 'version' | 'result' | null

/** A paragraph, a heading or a field as it can be recognised in a comparison. */
export interface BlockLook {
  shape: 'paragraph' | 'heading' | 'subheading' | 'field'
  /** The kind of list it stands in, and how many lists deep. */
  list: 'bullet' | 'ordered' | null
  depth: number
  /** An agenda item's field or a note's section; null in minutes. */
  field: string | null
  mark: BlockMark
  lang: Locale | null
}

/** One paragraph or field between two points. */
export interface ChangedBlock extends BlockLook {
  /** Of the paragraph itself: a kept one may hold words that came and went. */
  change: 'kept' | 'added' | 'removed'
  /** Set when it became something else, such as a decision. */
  remarked: (Stamp & { before: BlockMark; after: BlockMark }) | null
  spans: ChangedSpan[]
}

/** What happened to one part of a document between two points, in the order of reading. */
export interface ChangedPart {
  part: string
  blocks: ChangedBlock[]
}

/** A node of a part as an editor takes it, the schema's own form of JSON. */
export interface ContentNode {
  type: string
  attrs?: Record<string, string | number | boolean>
  content?: ContentNode[]
  text?: string
  marks?: { type: string; attrs: Record<string, string> }[]
}

/** A part as it stood at a point: an item's minutes as nodes, or the texts of an agenda item or a note's section by field. */
export interface PartContent {
  part: string
  nodes: ContentNode[]
  texts: Record<string, string>
}

/** One author's share of some words. */
export interface AuthorShare {
  personId: string | null
  characters: number
}

/** Who wrote which words of one language version of a wording, and when it stopped changing. */
export interface WordsAuthorship {
  lang: Locale
  /** The whole wording in order; joined, it is the wording. */
  spans: (Stamp & { text: string })[]
  /** Most first. */
  shares: AuthorShare[]
  /** The last change to these words. */
  settled: Stamp
}

/** Joins neighbouring spans of one kind by one person; the later moment stands for both. */
export function joinSpans<Span extends Stamp & { text: string; kind?: string }>(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.kind === span.kind && last.personId === span.personId) {
      last.text += span.text
      if (span.at > last.at) last.at = span.at
    } else if (span.text !== '') {
      joined.push({ ...span })
    }
  }
  return joined
}

/** What a comparison says the earlier text was, or the later one. */
export function readSide(blocks: readonly ChangedBlock[], side: 'earlier' | 'later'): string {
  const other = side === 'earlier' ? 'added' : 'removed'
  return blocks
    .flatMap(({ spans }) => spans.filter(({ kind }) => kind !== other))
    .map(({ text }) => text)
    .join('')
}

/** Whether anything changed in a block. */
export function isChanged({ change, remarked, spans }: ChangedBlock): boolean {
  return change !== 'kept' || remarked !== null || spans.some(({ kind }) => kind !== 'kept')
}
