import type { EditorView } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

/** Tells colleagues where one's cursor is, as long as this editor has it; a page has many editors and one presence. */
export function createOwnCursor(view: EditorView, awareness: Awareness): { tell: () => void; stop: () => void } {
  let told: string | null = null

  const tell = () => {
    const cursor = view.hasFocus() ? readPlace(view) : null
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
  return { anchor: place(anchor), head: place(head) }
}
