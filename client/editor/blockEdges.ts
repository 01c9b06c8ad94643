import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { isMarked, passageAtSelection, unmarkBlock } from '../../shared/documents/blockMarking.ts'
import { isHead, marksFrom } from '../../shared/documents/passages.ts'

/** What a key at the edge of a block does: a change, nothing at all, or what the key does elsewhere. */
export type EdgeAnswer = Transaction | 'nothing' | 'elsewhere'

/**
 * Backspace at the start of a marked passage: an empty line above goes; else a block becomes plain text, a language
 * version too. What is in the register and the result of a vote stay what they are.
 */
export function backspaceAtStart(state: EditorState, frozen: ReadonlySet<string>): EdgeAnswer {
  const at = passageAtSelection(state)
  const { $from, empty } = state.selection
  if (at === undefined || !empty || $from.parentOffset > 0 || !isMarked(at.marks)) return 'elsewhere'
  const { id, of, resultOf } = at.marks

  const above = state.doc.resolve(at.from).nodeBefore
  if (above?.isTextblock && above.content.size === 0 && !isMarked(marksFrom(above.attrs))) {
    return state.tr.delete(at.from - above.nodeSize, at.from)
  }
  if (resultOf !== null || frozen.has(of ?? id ?? '')) return 'nothing'
  if (isHead(at.marks)) {
    const { tr } = state
    unmarkBlock(tr, at.marks.id)
    return tr
  }
  return $from.parent.content.size === 0 ? 'elsewhere' : state.tr.setNodeAttribute(at.from, 'of', null)
}

/** Delete at the end of a line above a marked passage: an empty line goes, a written one does not swallow the passage. */
export function deleteAtEnd(state: EditorState): EdgeAnswer {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return 'elsewhere'
  const below = state.doc.resolve($from.after()).nodeAfter
  if (!below?.isTextblock || !isMarked(marksFrom(below.attrs))) return 'elsewhere'
  if ($from.parent.content.size > 0 || isMarked(marksFrom($from.parent.attrs))) return 'nothing'
  const tr = state.tr.delete($from.before(), $from.after())
  return tr.setSelection(Selection.near(tr.doc.resolve($from.before()), 1))
}
