import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { isMarked, passageAtSelection } from '../../shared/documents/blockMarking.ts'
import { type BlockKind, marksFrom } from '../../shared/documents/passages.ts'
import type { Locale } from '../../shared/i18n/locale.ts'

/** What the text at the cursor is, for the toolbar. */
export interface SelectionState {
  kind: BlockKind | null
  /** Whether it may become, or cease to be, a block: not in a result, a language version, or what is in the register. */
  canMark: boolean
  /** Whether it may become a heading; a block would cease to be one. */
  canHead: boolean
  lang: Locale | null
  bold: boolean
  italic: boolean
  /** The address of the link at the cursor; empty when it is no safe one. */
  link: string | null
  heading: 2 | 3 | null
  bulletList: boolean
  orderedList: boolean
  canUndo: boolean
  canRedo: boolean
}

/** Reads what the text at the cursor is. */
export function readSelection(editor: Editor, frozen: ReadonlySet<string>): SelectionState {
  const { state } = editor
  const { parent } = state.selection.$from
  const marks = marksFrom(parent.attrs)
  const isPassage =
    passageAtSelection(state) !== undefined || parent.type.name === 'heading' || state.doc.childCount === 0
  const level: unknown = parent.type.name === 'heading' ? parent.attrs['level'] : null
  const href: unknown = editor.getAttributes('link')['href']
  const undo = yUndoPluginKey.getState(state) as { hasUndoOps: boolean; hasRedoOps: boolean } | undefined
  return {
    kind: marks.kind,
    canMark: isPassage && marks.of === null && marks.resultOf === null && !frozen.has(marks.id ?? ''),
    canHead: isPassage && !isMarked(marks),
    lang: marks.lang,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link') ? (typeof href === 'string' ? href : '') : null,
    heading: level === 2 || level === 3 ? level : null,
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    canUndo: undo?.hasUndoOps ?? false,
    canRedo: undo?.hasRedoOps ?? false,
  }
}
