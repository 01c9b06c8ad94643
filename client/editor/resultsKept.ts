import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isMarked } from '../../shared/documents/blockMarking.ts'
import { marksFrom } from '../../shared/documents/passages.ts'

/** Keeps the results of votes as the server wrote them: they can be read and copied; what is typed there goes below. */
export const ResultsKept = Extension.create({
  name: 'resultsKept',
  // Before the keys of blocks and before what typed characters turn into.
  priority: 1050,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () =>
        editor.commands.command(({ tr, dispatch }) => dispatch !== undefined && !isAtTop(tr) && leaveResult(tr)),
    }
  },
  addProseMirrorPlugins: () => [resultsKept()],
})

/** The part of it that needs no page. */
export function resultsKept(): Plugin {
  return new Plugin({
    key: new PluginKey('resultsKept'),
    // What arrives from the shared text, undo included, has happened already.
    filterTransaction: (tr) => !tr.docChanged || tr.getMeta(ySyncPluginKey) !== undefined || keepsResults(tr),
    props: {
      handleTextInput(view, _from, _to, words) {
        const { tr } = view.state
        if (!leaveResult(tr)) return false
        view.dispatch(tr.insertText(words))
        return true
      },
    },
  })
}

/** Puts the cursor into a plain line below the result it stands in, all its languages; says no outside a result. */
export function leaveResult(tr: Transaction): boolean {
  const { $from, $to } = tr.selection
  const result = resultOf($from.parent)
  const paragraph = tr.doc.type.schema.nodes['paragraph']
  if (result === null || resultOf($to.parent) !== result || paragraph === undefined) return false
  let end = $to.after()
  let below = tr.doc.resolve(end).nodeAfter
  while (below && resultOf(below) === result) {
    end += below.nodeSize
    below = tr.doc.resolve(end).nodeAfter
  }
  const isFree = below?.type === paragraph && below.content.size === 0 && !isMarked(marksFrom(below.attrs))
  if (!isFree) tr.insert(end, paragraph.create())
  tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView()
  return true
}

/** Whether every result is still there, in its place among its neighbours and word for word, and none was made up. */
function keepsResults(tr: Transaction): boolean {
  const before = resultsIn(tr.before)
  if (before.length !== resultsIn(tr.doc).length) return false
  return before.every(({ node, parent, place }) => {
    const now = tr.mapping.mapResult(place, 1)
    // Taken out and put back alike is still another paragraph to everybody else.
    if (now.deletedAfter) return false
    return tr.doc.nodeAt(now.pos)?.eq(node) === true && tr.doc.resolve(now.pos).parent.type === parent.type
  })
}

function resultsIn(doc: Node): { node: Node; parent: Node; place: number }[] {
  const found: { node: Node; parent: Node; place: number }[] = []
  doc.descendants((node, place, parent) => {
    if (resultOf(node) !== null) found.push({ node, parent: parent ?? doc, place })
    return !node.isTextblock
  })
  return found
}

function resultOf(node: Node): string | null {
  return node.type.name === 'paragraph' ? marksFrom(node.attrs).resultOf : null
}

/** At the very start of a result Enter opens a line above it, as it does above a block. */
function isAtTop({ selection, doc }: Transaction): boolean {
  const { $from, empty } = selection
  if (!empty || $from.parentOffset > 0 || resultOf($from.parent) === null) return false
  const above = doc.resolve($from.before()).nodeBefore
  return above === null || resultOf(above) !== resultOf($from.parent)
}
