import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import { completeAddress } from '../../shared/documents/links.ts'
import { newId } from '../documents/newId.ts'
import { withOwnIds } from './pastedBlocks.ts'

const key = new PluginKey<boolean>('editingSurface')

/** The small duties of the surface people write on: the first words of an empty text, and what is pasted. */
export const EditingSurface = Extension.create({
  name: 'editingSurface',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<boolean>({
        key,
        state: {
          // In an empty text the cursor selects all there is: when a colleague writes its first words, the next key
          // here would replace them. From then on the cursor floats at the end, until it is used or moved.
          init: () => false,
          apply(tr, floats, before) {
            if (isChangeOrigin(tr)) return floats || before.doc.childCount === 0
            return floats && (tr.getMeta(key) === true || !(tr.docChanged || tr.selectionSet))
          },
        },
        appendTransaction(transactions, _before, after) {
          if (key.getState(after) !== true || !transactions.some(isChangeOrigin) || after.doc.childCount === 0)
            return null
          return after.tr.setSelection(Selection.atEnd(after.doc)).setMeta(key, true)
        },
        props: {
          attributes: ({ doc }): Record<string, string> => {
            const [first] = doc.content.content
            const isEmpty =
              !first || (doc.childCount === 1 && first.type.name === 'paragraph' && first.content.size === 0)
            return isEmpty ? { 'data-empty': '' } : {}
          },
          transformPasted: (slice, view) => (view.dragging?.move === true ? slice : withOwnIds(slice, newId)),
          // An address pasted onto words makes them a link.
          handlePaste: (view, event) => {
            const typed = event.clipboardData?.getData('text/plain').trim() ?? ''
            const href = /^(?:https?:|mailto:|tel:)/i.test(typed) ? completeAddress(typed) : null
            if (href === null || view.state.selection.empty) return false
            return editor.chain().setMark('link', { href }).run()
          },
        },
      }),
    ]
  },
})
