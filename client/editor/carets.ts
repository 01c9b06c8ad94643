import { Extension } from '@tiptap/core'
import { yCursorPlugin, yCursorPluginKey } from '@tiptap/y-tiptap'
import type { Connection } from '../documents/connection.ts'
import { stampedUser } from '../documents/usePresence.ts'
import { classes } from '../ui/classes.ts'
import { hueClass, initialsOf } from '../ui/PersonMark.tsx'
import { areCaretsShown } from './caretsShown.ts'
import styles from './content.module.css'

/** Colleagues' cursors and selections, in the hue and under the name the server vouches for; hidden ones are not drawn at all. */
export const Carets = Extension.create<{ connection: Connection | null }>({
  name: 'carets',
  priority: 999,
  addOptions: () => ({ connection: null }),
  addCommands: () => ({
    redrawCarets:
      () =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }))
        return true
      },
  }),
  addProseMirrorPlugins() {
    const { connection } = this.options
    if (connection === null) return []
    return [
      yCursorPlugin(connection.awareness, {
        awarenessStateFilter: (own: number, other: number) => own !== other && areCaretsShown(),
        cursorBuilder: drawCaret,
        selectionBuilder: (user: unknown) => ({ class: classes(styles.selection, hueOfUser(user)) }),
      }),
    ]
  },
})

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    carets: {
      /** Draws colleagues' cursors anew, after they were shown or hidden. */
      redrawCarets: () => ReturnType
    }
  }
}

function drawCaret(user: unknown): HTMLElement {
  const name = stampedUser(user)?.name ?? ''
  const caret = document.createElement('span')
  caret.className = classes(styles.caret, hueOfUser(user))
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = styles.caretLabel ?? ''
  label.dataset['initials'] = initialsOf(name)
  label.dataset['name'] = name
  caret.append(label)
  return caret
}

function hueOfUser(user: unknown): string | undefined {
  const person = stampedUser(user)
  return person && hueClass(person.hue)
}
