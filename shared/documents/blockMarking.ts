import { TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Locale } from '../i18n/locale.ts'
import { type BlockKind, marksFrom, membersOf, type PassageMarks, passagesOf } from './passages.ts'

// Each function changes the transaction it is given and says whether it could. They change attributes and insert
// whole paragraphs; they never replace a paragraph that somebody else may be typing in.

const plain: PassageMarks = { id: null, kind: null, lang: null, of: null, resultOf: null }

/**
 * Makes the paragraph at the selection a block of this kind; a block that is one already changes kind and keeps its id.
 * Says no in a result, in a language version, and where there is no paragraph.
 */
export function markBlock(tr: Transaction, kind: BlockKind, fresh: { id: string; lang: Locale }): boolean {
  const at = passageAtSelection(tr)
  if (at === undefined || at.marks.of !== null || at.marks.resultOf !== null) return false
  const { id, lang } = at.marks
  setMarks(tr, at.from, { ...at.marks, kind, id: id ?? fresh.id, lang: lang ?? fresh.lang })
  return true
}

/** Makes a block plain text again, its language versions included. Their words and languages stay. */
export function unmarkBlock(tr: Transaction, headId: string): boolean {
  const members = membersOf(passagesOf(tr.doc), headId)
  for (const { from, lang } of members) setMarks(tr, from, { ...plain, lang })
  return members.length > 0
}

/** Puts the cursor into the block's version in a language, after adding an empty one below the block if it has none. */
export function enterVersion(tr: Transaction, headId: string, lang: Locale): boolean {
  const members = membersOf(passagesOf(tr.doc), headId)
  const last = members.at(-1)
  const paragraph = tr.doc.type.schema.nodes['paragraph']
  if (last === undefined || paragraph === undefined) return false
  const version = members.find((member) => member.lang === lang)
  if (version === undefined) tr.insert(last.to, paragraph.create({ of: headId, lang }))
  const end = version === undefined ? last.to + 1 : version.to - 1
  tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()
  return true
}

/** States the language of every paragraph and heading the selection touches; a block's passages cannot be without one. */
export function setLanguage(tr: Transaction, lang: Locale | null): boolean {
  const { from, to } = tr.selection
  const places: number[] = []
  tr.doc.nodesBetween(from, to, (node, place) => {
    const { kind, of } = marksFrom(node.attrs)
    const inBlock = kind !== null || of !== null
    if ('lang' in node.attrs && (lang !== null || !inBlock)) places.push(place)
  })
  for (const place of places) tr.setNodeAttribute(place, 'lang', lang)
  return places.length > 0
}

/**
 * Enter inside a marked passage: what stands after the cursor becomes a plain paragraph below the whole block, so that
 * its language versions stay together; at the very start a plain line opens above. Says no in plain paragraphs.
 */
export function leaveBlock(tr: Transaction): boolean {
  const at = passageAtSelection(tr)
  const paragraph = tr.doc.type.schema.nodes['paragraph']
  if (at === undefined || paragraph === undefined || !isMarked(at.marks)) return false

  if (!tr.selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) {
    tr.insert(at.from, paragraph.create())
    return true
  }
  const end = membersOf(passagesOf(tr.doc), at.marks.of ?? at.marks.id ?? '').at(-1)?.to ?? $from.after()
  tr.insert(end, paragraph.create(null, $from.parent.slice($from.parentOffset).content))
  tr.setSelection(TextSelection.create(tr.doc, end + 1))
  tr.delete($from.pos, $from.end()).scrollIntoView()
  return true
}

/** Whether a passage is anything else than plain text; a language alone does not make it so. */
export function isMarked({ id, kind, of, resultOf }: PassageMarks): boolean {
  return id !== null || kind !== null || of !== null || resultOf !== null
}

/** Marks of the paragraph the selection starts in, with its place; undefined when it starts elsewhere. */
export function passageAtSelection(
  tr: Pick<Transaction, 'selection'>,
): { from: number; marks: PassageMarks } | undefined {
  const { $from } = tr.selection
  if ($from.parent.type.name !== 'paragraph') return undefined
  return { from: $from.before(), marks: marksFrom($from.parent.attrs) }
}

function setMarks(tr: Transaction, place: number, marks: PassageMarks): void {
  const node = tr.doc.nodeAt(place)
  for (const [name, value] of Object.entries(marks)) {
    if (node?.attrs[name] !== value) tr.setNodeAttribute(place, name, value)
  }
}
