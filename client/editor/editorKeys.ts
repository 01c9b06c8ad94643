import { type Editor, Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import { leaveBlock, passageAtSelection } from '../../shared/documents/blockMarking.ts'
import { backspaceAtStart, deleteAtEnd, type EdgeAnswer } from './blockEdges.ts'
import type { BlockPlaces } from './blockPlaces.ts'
import type { EditorHabits } from './editorHabits.ts'
import { focusFirst } from './focusFirst.ts'

interface EditorKeysOptions {
  places: BlockPlaces | null
  habits: EditorHabits | null
}

const none: ReadonlySet<string> = new Set()

/** What keys do beyond the usual: blocks keep together, lists grow and nest, bars and toolbar are one key away. */
export const EditorKeys = Extension.create<EditorKeysOptions>({
  name: 'editorKeys',
  priority: 1000,
  addOptions: () => ({ places: null, habits: null }),
  addKeyboardShortcuts() {
    const { editor } = this
    const { places, habits } = this.options
    return {
      Enter: () =>
        editor.commands.command(({ tr, dispatch }) => dispatch !== undefined && leaveBlock(tr)) ||
        editor.commands.splitListItem('listItem'),
      Backspace: () => take(editor, backspaceAtStart(editor.state, habits?.now?.frozenBlocks ?? none)),
      Delete: () => take(editor, deleteAtEnd(editor.state)),
      Tab: () => editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      // From the text to what can be done with it, and back.
      'Mod-Enter': () => {
        const marks = passageAtSelection(editor.state)?.marks
        return focusFirst(places?.blocks().find(({ id }) => id === (marks?.of ?? marks?.id))?.place)
      },
      'Alt-F10': () => habits?.now?.enterToolbar() ?? false,
      'Mod-k': () => {
        habits?.now?.askForLink()
        return true
      },
      Escape: () => {
        if (editor.view.hasFocus()) return false
        editor.view.focus()
        return true
      },
    }
  },
  addInputRules() {
    const { bulletList, orderedList, heading } = this.editor.schema.nodes
    if (!bulletList || !orderedList || !heading) return []
    return [
      wrappingInputRule({ find: /^\s*[-+*]\s$/, type: bulletList }),
      wrappingInputRule({ find: /^\s*1[.)]\s$/, type: orderedList }),
      textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } }),
    ]
  },
})

function take(editor: Editor, answer: EdgeAnswer): boolean {
  if (typeof answer === 'string') return answer === 'nothing'
  editor.view.dispatch(answer.scrollIntoView())
  return true
}
