import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { isLocale, type Locale, type Texts } from '../i18n/locale.ts'

/** What a passage of the minutes can be marked as. */
export const blockKinds = ['decision', 'action', 'need'] as const
export type BlockKind = (typeof blockKinds)[number]

/** Whether a value names a kind of block. */
export function isBlockKind(value: unknown): value is BlockKind {
  return blockKinds.some((kind) => kind === value)
}

/** The marks a paragraph of the minutes carries; a plain paragraph carries none. */
export interface PassageMarks {
  id: string | null
  kind: BlockKind | null
  lang: Locale | null
  /** Id of the head this paragraph is another language version of. */
  of: string | null
  /** Id of the vote whose result this paragraph states; the server alone sets it. */
  resultOf: string | null
}

/** A paragraph of one item's minutes, wherever it stands (a list included), in the order of reading. */
export interface Passage extends PassageMarks {
  /** Plain text, line breaks as `\n`. */
  text: string
}

/** A marked passage with its other language versions: what a decision, an action or a need consists of. */
export interface Block {
  id: string
  kind: BlockKind
  /** One text per language present, paragraphs of one language joined by `\n`; a language without words is left out. */
  texts: Texts
}

/** Marks out of a node's attributes, whoever wrote them: anything unknown counts as absent. */
export function marksFrom(attributes: Readonly<Record<string, unknown>>): PassageMarks {
  const text = (key: string): string | null => {
    const value = attributes[key]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const kind = attributes['kind']
  const lang = attributes['lang']
  return {
    id: text('id'),
    kind: isBlockKind(kind) ? kind : null,
    lang: isLocale(lang) ? lang : null,
    of: text('of'),
    resultOf: text('resultOf'),
  }
}

/** Every paragraph of a fragment of the minutes. Reads by plain traversal, so that no schema can delete anything. */
export function passagesIn(fragment: Y.XmlFragment): Passage[] {
  const found: Passage[] = []
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    if (child.nodeName === 'paragraph') {
      found.push({ ...marksFrom(child.getAttributes() as Record<string, unknown>), text: textOf(child) })
    } else {
      found.push(...passagesIn(child))
    }
  }
  return found
}

function textOf(element: Y.XmlElement): string {
  let text = ''
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const part of child.toDelta() as { insert?: unknown }[]) {
        if (typeof part.insert === 'string') text += part.insert
      }
    } else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') {
      text += '\n'
    }
  }
  return text
}

/** A passage as an editor shows it: with the node and its place. */
export interface PlacedPassage extends Passage {
  from: number
  to: number
}

/** Every paragraph of an editor's document, with its place; reads the same texts as `passagesIn`. */
export function passagesOf(doc: ProseMirrorNode): PlacedPassage[] {
  return passagesWhere(doc, () => true)
}

/** Those of them that are part of a block or state a result: few in a long text, whose other words are not read at all. */
export function markedPassagesOf(doc: ProseMirrorNode): PlacedPassage[] {
  return passagesWhere(
    doc,
    (attrs) => isMarkedBy(attrs['id']) || isMarkedBy(attrs['of']) || isMarkedBy(attrs['resultOf']),
  )
}

function isMarkedBy(attribute: unknown): boolean {
  return attribute !== null && attribute !== undefined
}

function passagesWhere(doc: ProseMirrorNode, isWanted: (attrs: ProseMirrorNode['attrs']) => boolean): PlacedPassage[] {
  const found: PlacedPassage[] = []
  doc.descendants((node, from) => {
    if (node.type.name !== 'paragraph') return !node.isTextblock
    if (!isWanted(node.attrs)) return false
    const text = node.textBetween(0, node.content.size, undefined, (leaf) =>
      leaf.type.name === 'hardBreak' ? '\n' : '',
    )
    found.push({ ...marksFrom(node.attrs), text, from, to: from + node.nodeSize })
    return false
  })
  return found
}

/** Whether a passage is the head of a block. */
export function isHead<Some extends PassageMarks>(passage: Some): passage is Some & { id: string; kind: BlockKind } {
  return passage.id !== null && passage.kind !== null && passage.of === null
}

/** The passages that make up the block with this head id, in the order of reading; empty when there is no such head. */
export function membersOf<Some extends PassageMarks>(passages: readonly Some[], headId: string): Some[] {
  const head = passages.find((passage) => isHead(passage) && passage.id === headId)
  return head === undefined ? [] : passages.filter((passage) => passage === head || passage.of === headId)
}

/** The blocks among some passages, in the order of their heads. Of two heads with one id the first in reading order counts. */
export function blocksAmong(passages: readonly Passage[]): Block[] {
  const blocks = new Map<string, Block>()
  for (const head of passages) {
    if (isHead(head) && !blocks.has(head.id)) {
      blocks.set(head.id, { id: head.id, kind: head.kind, texts: wordingOf(membersOf(passages, head.id)) })
    }
  }
  return [...blocks.values()]
}

function wordingOf(members: readonly Passage[]): Texts {
  const texts: Texts = {}
  for (const { lang, text } of members) {
    const words = text.trim()
    if (lang === null || words === '') continue
    const before = texts[lang]
    texts[lang] = before === undefined ? words : `${before}\n${words}`
  }
  return texts
}

/** The block with this head id in a fragment of the minutes; undefined when no head there carries the id. */
export function findBlock(fragment: Y.XmlFragment, headId: string): Block | undefined {
  return blocksAmong(passagesIn(fragment)).find((block) => block.id === headId)
}
