import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { createDecorations } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type { Connection } from '../documents/connection.ts'
import { drawCaret, drawSelection } from './caretLook.ts'
import { areCaretsShown, onCaretsShown } from './caretsShown.ts'
import { createOwnCursor } from './ownCursor.ts'
import { readCursor } from './steadyCursor.ts'

const key = new PluginKey<DecorationSet>('carets')

/** Colleagues' cursors and selections, under the names the server vouches for; hidden ones are not drawn at all. */
export const Carets = Extension.create<{ connection: Connection | null }>({
  name: 'carets',
  // After the shared text, whose positions it needs.
  priority: 999,
  addOptions: () => ({ connection: null }),
  addProseMirrorPlugins() {
    const { connection } = this.options
    return connection === null ? [] : [carets(connection.awareness)]
  },
})

function carets(awareness: Awareness): Plugin<DecorationSet> {
  const isDrawn = (own: number, other: number) => own !== other && areCaretsShown()
  const draw = (state: EditorState) =>
    createDecorations(state, awareness, isDrawn, drawCaret, drawSelection) as DecorationSet
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => draw(state),
      apply(tr, drawn, _before, state) {
        if (isChangeOrigin(tr) || tr.getMeta(key) === true) return draw(state)
        return tr.docChanged ? drawn.map(tr.mapping, tr.doc) : drawn
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const own = createOwnCursor(view, awareness)
      const stopDrawing = redrawWhenMoved(view, awareness)
      return {
        update: () => own.tell(),
        destroy: () => {
          stopDrawing()
          own.stop()
        },
      }
    },
  })
}

/** Draws anew when a colleague's cursor has moved, come or gone, and when they are shown or hidden. */
function redrawWhenMoved(view: EditorView, awareness: Awareness): () => void {
  const redraw = () => {
    readCursor(view)
    view.dispatch(view.state.tr.setMeta(key, true))
  }
  const onMove = (moved: { added: number[]; updated: number[]; removed: number[] }) => {
    const clients = [...moved.added, ...moved.updated, ...moved.removed]
    if (clients.some((client) => client !== awareness.clientID)) redraw()
  }
  awareness.on('change', onMove)
  const stopShowing = onCaretsShown(redraw)
  return () => {
    awareness.off('change', onMove)
    stopShowing()
  }
}
