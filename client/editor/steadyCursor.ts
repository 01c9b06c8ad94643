import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import type { Connection } from '../documents/connection.ts'

/**
 * Keeps the cursor where its owner put it. A browser tells of a moved cursor a moment later; when a colleague's word
 * or cursor arrives in that moment, the editor would draw its old cursor again, and an Enter would act on the old
 * place. So ask the browser first.
 */
export const SteadyCursor = Extension.create<{ connection: Connection | null }>({
  name: 'steadyCursor',
  priority: 1100,
  addOptions: () => ({ connection: null }),
  addProseMirrorPlugins() {
    const { connection } = this.options
    if (connection === null) return []
    const { doc } = connection
    return [
      new Plugin({
        key: new PluginKey('steadyCursor'),
        props: {
          handleDOMEvents: {
            keydown: (view) => {
              readCursor(view)
              return false
            },
          },
        },
        view: (view) => {
          // Only for what comes from elsewhere: in the middle of one's own commands the browser's cursor is the old one.
          const read = ({ local }: Y.Transaction) => {
            if (!local) readCursor(view)
          }
          doc.on('beforeTransaction', read)
          return { destroy: () => doc.off('beforeTransaction', read) }
        },
      }),
    ]
  },
})

/** The editor's own reading of changes in the page, which it otherwise does when the browser tells it to. */
interface WithObserver {
  domObserver?: { flush?: () => void }
}

/** Takes over where the browser's cursor is by now; to be called before anything else draws the text anew. */
export function readCursor(view: EditorView): void {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return
  ;(view as unknown as WithObserver).domObserver?.flush?.()
}
