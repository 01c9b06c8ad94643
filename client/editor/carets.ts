import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type { Connection } from '../documents/connection.ts'
import { drawCaret, drawSelection } from './caretLook.ts'
import { CaretPlaces } from './caretPlaces.ts'
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
  const places = new CaretPlaces()
  let isStale = false
  const draw = (state: EditorState) => {
    isStale = false
    return areCaretsShown() ? drawAll(state, awareness, places) : DecorationSet.empty
  }
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
      const stopDrawing = redrawWhenMoved(view, awareness, {
        mark: () => (isStale = true),
        isNeeded: () => isStale,
      })
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

interface Pointing {
  user?: unknown
  cursor?: { anchor?: unknown; head?: unknown } | null
}

function drawAll(state: EditorState, awareness: Awareness, places: CaretPlaces): DecorationSet {
  const sync = ySyncPluginKey.getState(state) as { binding?: ProsemirrorBinding } | undefined
  const binding = sync?.binding
  if (!binding || binding.mapping.size === 0) return DecorationSet.empty
  const drawn: Decoration[] = []
  const end = Math.max(state.doc.content.size - 1, 0)
  for (const [client, { user, cursor }] of awareness.getStates() as Map<number, Pointing>) {
    if (client === awareness.clientID || !cursor) continue
    const anchor = places.placeOf(cursor.anchor, state.doc, binding)
    const head = places.placeOf(cursor.head, state.doc, binding)
    if (anchor === null || head === null) continue
    const [one, other] = [Math.min(anchor, end), Math.min(head, end)]
    drawn.push(Decoration.widget(other, () => drawCaret(user), { key: String(client), side: 10 }))
    if (one !== other) drawn.push(Decoration.inline(Math.min(one, other), Math.max(one, other), drawSelection(user)))
  }
  return DecorationSet.create(state.doc, drawn)
}

interface Staleness {
  mark: () => void
  /** False once they have been drawn for another reason. */
  isNeeded: () => boolean
}

/**
 * Draws anew when a colleague's cursor has moved, come or gone, and when they are shown or hidden; once a frame at
 * most, however many move.
 */
function redrawWhenMoved(view: EditorView, awareness: Awareness, stale: Staleness): () => void {
  let frame: number | null = null
  const redraw = () => {
    frame = null
    if (!stale.isNeeded() || view.isDestroyed) return
    readCursor(view)
    view.dispatch(view.state.tr.setMeta(key, true))
  }
  const redrawSoon = () => {
    stale.mark()
    frame ??= requestAnimationFrame(redraw)
  }
  const onMove = (moved: { added: number[]; updated: number[]; removed: number[] }) => {
    const clients = [...moved.added, ...moved.updated, ...moved.removed]
    if (clients.some((client) => client !== awareness.clientID)) redrawSoon()
  }
  awareness.on('change', onMove)
  const stopShowing = onCaretsShown(redrawSoon)
  return () => {
    awareness.off('change', onMove)
    stopShowing()
    if (frame !== null) cancelAnimationFrame(frame)
  }
}
