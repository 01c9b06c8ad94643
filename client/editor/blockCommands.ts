import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'
import {
  enterVersion,
  isMarked,
  markBlock,
  passageAtSelection,
  setLanguage,
  unmarkBlock,
} from '../../shared/documents/blockMarking.ts'
import { isHead } from '../../shared/documents/passages.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { newId } from '../documents/newId.ts'

/** What the slash menu and the toolbar can make of the text at the cursor. */
export const blockCommands = [
  'decision',
  'action',
  'need',
  'heading',
  'subheading',
  'bulletList',
  'orderedList',
  'plain',
] as const
export type BlockCommand = (typeof blockCommands)[number]

/** Carries a command out as one step of undo. `lang` is the language newly marked text is taken to be in. */
export function runBlockCommand(editor: Editor, command: BlockCommand, lang: Locale): void {
  asOneStep(editor, () => {
    switch (command) {
      case 'decision':
      case 'action':
      case 'need':
        if (editor.isActive('heading')) editor.commands.setNode('paragraph')
        editor
          .chain()
          .focus()
          .command(({ tr }) => markBlock(tr, command, { id: newId(), lang }))
          .run()
        break
      case 'heading':
        makeHeading(editor, 2)
        break
      case 'subheading':
        makeHeading(editor, 3)
        break
      case 'bulletList':
      case 'orderedList':
        editor.chain().focus().toggleList(command, 'listItem').run()
        break
      case 'plain':
        makePlain(editor)
    }
  })
}

/** Makes a block plain text again, its language versions included. */
export function unmark(editor: Editor, blockId: string): void {
  asOneStep(editor, () => {
    editor
      .chain()
      .focus()
      .command(({ tr }) => unmarkBlock(tr, blockId))
      .run()
  })
}

/** Puts the cursor into a block's wording in a language; adds an empty one where there is none. */
export function goToVersion(editor: Editor, blockId: string, lang: Locale): void {
  asOneStep(editor, () => {
    editor
      .chain()
      .focus()
      .command(({ tr }) => enterVersion(tr, blockId, lang))
      .run()
  })
}

/** States the language of what is selected. */
export function stateLanguage(editor: Editor, lang: Locale | null): void {
  asOneStep(editor, () => {
    editor
      .chain()
      .focus()
      .command(({ tr }) => setLanguage(tr, lang))
      .run()
  })
}

function makeHeading(editor: Editor, level: 2 | 3): void {
  const at = passageAtSelection(editor.state)
  if (at && isMarked(at.marks)) editor.commands.focus()
  else editor.chain().focus().setHeading({ level }).run()
}

function makePlain(editor: Editor): void {
  const at = passageAtSelection(editor.state)
  if (editor.isActive('heading')) editor.chain().focus().setNode('paragraph').run()
  else if (at && isHead(at.marks)) unmark(editor, at.marks.id)
  else if (editor.isActive('listItem')) editor.chain().focus().liftListItem('listItem').run()
  else editor.commands.focus()
}

/** Neither what was typed before nor what is typed after is undone with a command. */
function asOneStep(editor: Editor, command: () => void): void {
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager }
  undoManager.stopCapturing()
  command()
  undoManager.stopCapturing()
}
