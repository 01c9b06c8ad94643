import type { ChainedCommands, Editor } from '@tiptap/core'
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
  switch (command) {
    case 'decision':
    case 'action':
    case 'need':
      changeText(editor, (chain) =>
        (editor.isActive('heading') ? chain.setNode('paragraph') : chain).command(({ tr }) =>
          markBlock(tr, command, { id: newId(), lang }),
        ),
      )
      break
    case 'heading':
      makeHeading(editor, 2)
      break
    case 'subheading':
      makeHeading(editor, 3)
      break
    case 'bulletList':
    case 'orderedList':
      changeText(editor, (chain) => chain.toggleList(command, 'listItem'))
      break
    case 'plain':
      makePlain(editor)
  }
}

/** Puts the cursor into a block's wording in a language; adds an empty one where there is none. */
export function goToVersion(editor: Editor, blockId: string, lang: Locale): void {
  changeText(editor, (chain) => chain.command(({ tr }) => enterVersion(tr, blockId, lang)))
}

/** States the language of what is selected. */
export function stateLanguage(editor: Editor, lang: Locale | null): void {
  changeText(editor, (chain) => chain.command(({ tr }) => setLanguage(tr, lang)))
}

/**
 * Changes the text from a button: as one step of undo, into which runs neither what was typed before nor after, and
 * with the cursor back in the text at once, so that the next key is not lost.
 */
export function changeText(editor: Editor, change: (chain: ChainedCommands) => ChainedCommands): void {
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager }
  undoManager.stopCapturing()
  change(editor.chain()).run()
  undoManager.stopCapturing()
  editor.view.focus()
}

function makeHeading(editor: Editor, level: 2 | 3): void {
  const at = passageAtSelection(editor.state)
  // A block that became a heading would cease to be one.
  if (at === undefined || !isMarked(at.marks)) changeText(editor, (chain) => chain.setHeading({ level }))
  else editor.view.focus()
}

function makePlain(editor: Editor): void {
  const marks = passageAtSelection(editor.state)?.marks
  changeText(editor, (chain) => {
    if (editor.isActive('heading')) return chain.setNode('paragraph')
    if (marks && isHead(marks)) return chain.command(({ tr }) => unmarkBlock(tr, marks.id))
    return editor.isActive('listItem') ? chain.liftListItem('listItem') : chain
  })
}
