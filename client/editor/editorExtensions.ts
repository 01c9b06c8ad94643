import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Dropcursor } from '@tiptap/extensions'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { minutesExtensions } from '../../shared/documents/blocks.ts'
import type { Connection } from '../documents/connection.ts'
import { BlockDecorations } from './blockDecorations.ts'
import type { BlockPlaces } from './blockPlaces.ts'
import { Carets } from './carets.ts'
import { EditingSurface } from './editingSurface.ts'
import type { EditorHabits } from './editorHabits.ts'
import { EditorKeys } from './editorKeys.ts'
import { FreshWords } from './freshWords.ts'
import { keepNodes } from './keptNodes.ts'
import { ResultsKept } from './resultsKept.ts'
import { SlashMenu, type SlashMenuState } from './slashMenu.ts'
import { SteadyCursor } from './steadyCursor.ts'
import { OwnUndoManager } from './undoOwnWords.ts'

/** What an editor's extensions share with the component around them. */
export interface EditorParts {
  connection: Connection
  fragment: Y.XmlFragment
  places: BlockPlaces
  menu: SlashMenuState
  habits: EditorHabits
}

// Each editor that comes to life gets its text and its undo at that moment: made ahead of time, the one would be
// stale and the other outlive a discarded editor.
const OwnCollaboration = Collaboration.extend({
  onBeforeCreate(event) {
    this.parent?.(event)
    const { fragment } = this.options
    if (!fragment || fragment.length === 0) return
    this.editor.options.content = yXmlFragmentToProseMirrorRootNode(fragment, this.editor.schema).toJSON()
  },
  addProseMirrorPlugins() {
    const { fragment } = this.options
    if (!fragment) return []
    this.options.yUndoOptions = { undoManager: new OwnUndoManager(fragment) }
    // An empty text needs no first drawing, which would put a cursor where there is nothing to put it in.
    this.options.ySyncOptions = fragment.length === 0 ? { mapping: new Map() } : {}
    return [...(this.parent?.() ?? []), keepNodes()]
  },
})

/** Everything an editor of the minutes is made of: the shared schema, and the views and keys around it. */
export function editorExtensions({ connection, fragment, places, menu, habits }: EditorParts): Extensions {
  return [
    ...minutesExtensions,
    OwnCollaboration.configure({ fragment }),
    SteadyCursor.configure({ connection }),
    Carets.configure({ connection }),
    FreshWords.configure({ connection }),
    BlockDecorations.configure({ places, habits }),
    ResultsKept,
    EditorKeys.configure({ places, habits }),
    SlashMenu.configure({ menu, habits }),
    EditingSurface,
    Dropcursor.configure({ color: false, class: 'drop-cursor' }),
  ]
}
