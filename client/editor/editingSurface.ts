import { Extension } from '@tiptap/core'
import { AllSelection, Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { completeAddress } from '../../shared/documents/links.ts'
import { newId } from '../documents/newId.ts'
import { withOwnIds } from './pastedBlocks.ts'

/** The small duties of the surface people write on: the first words of an empty text, and what is pasted. */
export const EditingSurface = Extension.create({
  name: 'editingSurface',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        key: new PluginKey('editingSurface'),
        // In an empty text the cursor selects all there is. When a colleague writes its first words, the next key
        // here would replace them: put the cursor behind them instead.
        appendTransaction(transactions, before, after) {
          const wasEmpty = before.doc.childCount === 0 && after.doc.childCount > 0
          if (!wasEmpty || !(after.selection instanceof AllSelection) || !transactions.some(isChangeOrigin)) return null
          return after.tr.setSelection(Selection.atEnd(after.doc))
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
