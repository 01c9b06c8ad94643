import type { Node } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

/** Tells colleagues where one's cursor is, as long as this editor has it; a page has many editors and one presence. */
export function createOwnCursor(view: EditorView, awareness: Awareness): { tell: () => void; stop: () => void } {
  let told: string | null = null
  let seen: { doc: Node; selection: Selection; hasFocus: boolean } | null = null

  const tell = () => {
    const { doc, selection } = view.state
    const hasFocus = view.hasFocus()
    // Most of what makes an editor draw anew moves nothing here, and a place in a long text is long to read.
    if (seen?.doc === doc && seen.hasFocus === hasFocus && seen.selection.eq(selection)) return
    seen = { doc, selection, hasFocus }
    const cursor = hasFocus ? readPlace(view) : null
    const now = cursor && JSON.stringify(cursor)
    if (now === told) return
    told = now
    awareness.setLocalStateField('cursor', cursor)
  }
  view.dom.addEventListener('focusin', tell)
  view.dom.addEventListener('focusout', tell)
  return {
    tell,
    stop: () => {
      view.dom.removeEventListener('focusin', tell)
      view.dom.removeEventListener('focusout', tell)
      if (told !== null) awareness.setLocalStateField('cursor', null)
    },
  }
}

/** Both ends of the selection, by the letters they stand at; null while the text is not bound. */
function readPlace(view: EditorView) {
  const sync = ySyncPluginKey.getState(view.state) as { binding?: ProsemirrorBinding } | undefined
  const binding = sync?.binding
  if (!binding) return null
  const { anchor, head } = view.state.selection
  const place = (position: number) => absolutePositionToRelativePosition(position, binding.type, binding.mapping)
  const at = place(head)
  return { anchor: anchor === head ? at : place(anchor), head: at }
}
