import { setBlockType, toggleMark } from '@tiptap/pm/commands'
import { type Node, ResolvedPos } from '@tiptap/pm/model'
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { enterVersion, leaveBlock, markBlock, setLanguage, unmarkBlock } from '../../shared/documents/blockMarking.ts'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { blockKinds, marksFrom } from '../../shared/documents/passages.ts'
import { locales } from '../../shared/i18n/locale.ts'
import type { SeededRandom } from './seededRandom.ts'

/** Somebody who edits one item's minutes as the product's editor does: through its schema, its commands and its binding. */
export interface HonestEditor {
  /** Makes one edit at random and says which; now and then it takes one back. */
  edit: () => string
  /** Puts a word at the end of the text, in a paragraph of its own. */
  write: (word: string) => void
}

type Change = (state: EditorState) => Transaction | undefined

const words = ['décidé ', 'groep ', 'financing ', 'né ', 'œuvre ', '🙂', 'België ', 'a', ' ', '12,5 % ']
const list = {
  bullet: schema.nodes['bulletList'],
  ordered: schema.nodes['orderedList'],
  item: schema.nodes['listItem'],
}

/** Sits down at one fragment of a document. */
export function openHonestEditor(doc: Y.Doc, root: string, random: SeededRandom): HonestEditor {
  const fragment = doc.getXmlFragment(root)
  const undo = new Y.UndoManager(fragment, { trackedOrigins: new Set([ySyncPluginKey]), captureTimeout: 0 })
  const newId = (): string => `block-${doc.clientID}-${random.below(1_000_000)}`

  function change(work: Change): boolean {
    const { doc: node, meta } = initProseMirrorDoc(fragment, schema)
    const tr = work(stateAt(node, random))
    if (!tr?.docChanged || !keepsResults(tr)) return false
    doc.transact(() => updateYFragment(doc, fragment, tr.doc, meta), ySyncPluginKey)
    return true
  }

  /** What somebody does in minutes, the frequent more often. */
  const habits: readonly [weight: number, name: string, change: Change][] = [
    [30, 'type', ({ tr }) => (inText(tr) ? tr.insertText(random.pick(words)) : newParagraph(tr))],
    [12, 'delete', (state) => deleteNearby(state, random)],
    [10, 'split', (state) => split(state)],
    [6, 'join', (state) => join(state, random)],
    [5, 'paragraph', ({ tr }) => newParagraph(tr)],
    [
      6,
      'mark',
      ({ tr }) => did(tr, markBlock(tr, random.pick(blockKinds), { id: newId(), lang: random.pick(locales) })),
    ],
    [4, 'version', (state) => atHead(state, (tr, id) => enterVersion(tr, id, random.pick(locales)))],
    [2, 'unmark', (state) => atHead(state, (tr, id) => unmarkBlock(tr, id))],
    [3, 'language', ({ tr }) => did(tr, setLanguage(tr, random.pick(locales)))],
    [3, 'list', (state) => run(state, wrapInList(random.pick([need(list.bullet), need(list.ordered)])))],
    [2, 'lift', (state) => run(state, liftListItem(need(list.item)))],
    [2, 'heading', (state) => heading(state, random)],
    [5, 'bold', (state) => run(spread(state, random), toggleMark(need(schema.marks['bold'])))],
    [2, 'link', (state) => linkTo(spread(state, random), 'https://example.org/étude')],
    [
      2,
      'break',
      ({ tr }) => (inText(tr) ? tr.replaceSelectionWith(need(schema.nodes['hardBreak']).create()) : undefined),
    ],
    [2, 'cut', (state) => cutPassage(state)],
  ]
  const total = habits.reduce((sum, [weight]) => sum + weight, 0)

  return {
    edit() {
      if (random.chance(0.06) && undo.undo()) return 'undo'
      if (random.chance(0.03) && undo.redo()) return 'redo'
      let left = random.below(total)
      const [, name, work] = habits.find(([weight]) => (left -= weight) < 0) ?? need(habits[0])
      if (change(work)) return name
      change(({ tr }) => tr.insert(tr.doc.content.size, paragraph('x')))
      return 'add'
    },
    write(word) {
      change(({ tr }) => tr.insert(tr.doc.content.size, paragraph(word)))
    },
  }
}

/** The cursor in some paragraph or heading, between two characters and never inside one. */
function stateAt(doc: Node, random: SeededRandom): EditorState {
  const state = EditorState.create({ doc })
  const places: number[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) places.push(at)
    return !node.isTextblock
  })
  if (places.length === 0) return state
  const start = random.pick(places) + 1
  const at = doc.resolve(start)
  const place = whole(doc.resolve(start + random.below(at.parent.content.size + 1)))
  return state.apply(state.tr.setSelection(TextSelection.create(doc, place)))
}

/** The same place, moved on when it would cut a character of two halves. */
function whole(at: ResolvedPos): number {
  const next = at.nodeAfter?.text?.charCodeAt(0) ?? 0
  return at.pos + (next >= 0xdc00 && next <= 0xdfff ? 1 : 0)
}

const inText = (tr: Transaction): boolean => tr.selection.$from.parent.isTextblock
const did = (tr: Transaction, done: boolean): Transaction | undefined => (done ? tr : undefined)

function paragraph(text: string): Node {
  return schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])
}

function newParagraph(tr: Transaction): Transaction {
  const { $from } = tr.selection
  return tr.insert($from.depth > 0 ? $from.after(1) : tr.doc.content.size, paragraph('Point. '))
}

/** Has an editor's command make its change; undefined when it does not apply here. */
function run(state: EditorState, command: Command): Transaction | undefined {
  let made: Transaction | undefined
  command(state, (tr) => (made = tr))
  return made
}

/** Selects from the cursor over some of the text that follows it in the same passage. */
function spread(state: EditorState, random: SeededRandom): EditorState {
  const { $from } = state.selection
  const room = $from.parent.isTextblock ? $from.parent.content.size - $from.parentOffset : 0
  if (room === 0) return state
  const end = whole(state.doc.resolve($from.pos + 1 + random.below(Math.min(room, 9))))
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, $from.pos, end)))
}

function deleteNearby(state: EditorState, random: SeededRandom): Transaction | undefined {
  const chosen = spread(state, random)
  return chosen.selection.empty ? undefined : chosen.tr.deleteSelection()
}

function split(state: EditorState): Transaction | undefined {
  const { tr } = state
  if (!inText(tr)) return undefined
  if (leaveBlock(tr)) return tr
  const inItem = state.selection.$from.node(-1).type === list.item
  return inItem ? run(state, splitListItem(need(list.item))) : state.tr.split(state.selection.from)
}

function join({ doc, tr }: EditorState, random: SeededRandom): Transaction | undefined {
  const edges: number[] = []
  doc.forEach((node, at, index) => {
    const before = index === 0 ? undefined : doc.child(index - 1)
    if (before?.type === node.type && node.isTextblock) edges.push(at)
  })
  return edges.length === 0 ? undefined : tr.join(random.pick(edges))
}

function heading(state: EditorState, random: SeededRandom): Transaction | undefined {
  const { parent } = state.selection.$from
  if (parent.type.name === 'heading') return run(state, setBlockType(need(schema.nodes['paragraph'])))
  const { kind, of } = marksFrom(parent.attrs)
  if (kind !== null || of !== null) return undefined
  return run(state, setBlockType(need(schema.nodes['heading']), { level: random.pick([2, 3]) }))
}

function linkTo({ selection, tr }: EditorState, href: string): Transaction | undefined {
  return selection.empty
    ? undefined
    : tr.addMark(selection.from, selection.to, need(schema.marks['link']).create({ href }))
}

function atHead(state: EditorState, work: (tr: Transaction, id: string) => boolean): Transaction | undefined {
  const { tr } = state
  const { id, kind } = marksFrom(state.selection.$from.parent.attrs)
  return id !== null && kind !== null && work(tr, id) ? tr : undefined
}

function cutPassage({ selection, tr, doc }: EditorState): Transaction | undefined {
  const { $from } = selection
  return doc.childCount > 3 && $from.depth === 1 ? tr.delete($from.before(), $from.after()) : undefined
}

/** The product's editor refuses a change that would rewrite, move or remove the result of a vote; so does this one. */
function keepsResults(tr: Transaction): boolean {
  let kept = true
  tr.before.descendants((node, place) => {
    if (node.type.name !== 'paragraph' || marksFrom(node.attrs).resultOf === null) return
    const now = tr.mapping.mapResult(place, 1)
    const parents = [tr.before.resolve(place).parent.type, tr.doc.resolve(now.pos).parent.type]
    if (now.deletedAfter || tr.doc.nodeAt(now.pos)?.eq(node) !== true || parents[0] !== parents[1]) kept = false
  })
  return kept
}

function need<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the schema of the minutes has changed')
  return found
}
