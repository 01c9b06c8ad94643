import * as Y from 'yjs'
import { THEMES, themeTextKeys, type ThemeTextKey } from '../../shared/boards/arrangement.ts'
import { noteSections, type NoteSection } from '../../shared/decisions/escalation.ts'
import { isId } from '../../shared/ids.ts'
import { itemTextKeys, type ItemTextKey } from '../../shared/meetings/agenda.ts'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'

/** A run of words, and whether the server lacks them. */
export interface Run {
  text: string
  isUnsent: boolean
}

/** Where words stand: in an item's minutes, in a field of an item of the agenda, in a section of a note, or in a board's theme. */
export type WordsPlace =
  | { kind: 'minutes'; itemId: string }
  | { kind: 'agenda'; itemId: string; field: ItemTextKey }
  | { kind: 'note'; section: NoteSection }
  | { kind: 'board'; themeId: string; field: ThemeTextKey }

/** A field or a paragraph with words the server does not have, whole, so that they can be read in their place. */
export interface UnsentPassage {
  place: WordsPlace
  runs: readonly Run[]
}

/** From which clock on the server lacks the words of a client id; words of other client ids are not ours. */
export type UnsentFrom = ReadonlyMap<number, number>

const MINUTES = 'item:'

/** Every passage of a document in which the server lacks words that are still there, in the order of reading. */
export function unsentPassages(doc: Y.Doc, from: UnsentFrom): UnsentPassage[] {
  if (from.size === 0) return []
  return [...doc.share.keys()].flatMap((root) => {
    if (root === ITEMS) return inAgenda(doc.getMap(ITEMS), from)
    if (root.startsWith(MINUTES)) {
      const itemId = root.slice(MINUTES.length)
      return paragraphs(doc.getXmlFragment(root), from).map((runs): UnsentPassage => ({
        place: { kind: 'minutes', itemId },
        runs,
      }))
    }
    if (root === THEMES) return inThemes(doc.getMap(THEMES), from)
    const section = noteSections.find((some) => some === root)
    return section === undefined ? [] : passage({ kind: 'note', section }, runsOf(doc.getText(root), from))
  })
}

function inAgenda(items: Y.Map<unknown>, from: UnsentFrom): UnsentPassage[] {
  return [...items].flatMap(([itemId, item]) => {
    if (!isId(itemId) || !(item instanceof Y.Map)) return []
    return itemTextKeys.flatMap((field) => {
      const text: unknown = item.get(field)
      return text instanceof Y.Text ? passage({ kind: 'agenda', itemId, field }, runsOf(text, from)) : []
    })
  })
}

function inThemes(themes: Y.Map<unknown>, from: UnsentFrom): UnsentPassage[] {
  return [...themes].flatMap(([themeId, theme]) => {
    if (!isId(themeId) || !(theme instanceof Y.Map)) return []
    return themeTextKeys.flatMap((field) => {
      const text: unknown = theme.get(field)
      return text instanceof Y.Text ? passage({ kind: 'board', themeId, field }, runsOf(text, from)) : []
    })
  })
}

function passage(place: WordsPlace, runs: readonly Run[]): UnsentPassage[] {
  return runs.some(({ isUnsent }) => isUnsent) ? [{ place, runs }] : []
}

/** The paragraphs that hold such words, wherever they stand: a list item is a paragraph too. */
function paragraphs(parent: Y.XmlFragment, from: UnsentFrom): Run[][] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement)) return []
    const isText = child.toArray().some((inside) => inside instanceof Y.XmlText)
    if (!isText) return paragraphs(child, from)
    const runs = joined(child.toArray().flatMap((inside) => inlineRuns(inside, from)))
    return runs.some(({ isUnsent }) => isUnsent) ? [runs] : []
  })
}

function inlineRuns(inside: Y.XmlElement | Y.XmlText | Y.XmlHook, from: UnsentFrom): readonly Run[] {
  if (inside instanceof Y.XmlText) return runsOf(inside, from)
  const isBreak = inside instanceof Y.XmlElement && inside.nodeName === 'hardBreak'
  return isBreak ? [{ text: '\n', isUnsent: false }] : []
}

/** The words of a text as they stand, told apart by whether the server has them. */
function runsOf(text: Y.Text, from: UnsentFrom): Run[] {
  const runs: Run[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { str } = item.content
    const known = (from.get(item.id.client) ?? Number.MAX_SAFE_INTEGER) - item.id.clock
    const at = Math.min(Math.max(known, 0), str.length)
    runs.push({ text: str.slice(0, at), isUnsent: false }, { text: str.slice(at), isUnsent: true })
  }
  return joined(runs)
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const { text, isUnsent } of runs) {
    const last = whole.at(-1)
    if (text === '') continue
    if (last?.isUnsent === isUnsent) last.text += text
    else whole.push({ text, isUnsent })
  }
  return whole
}
