import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

type SharedType = Y.AbstractType<unknown>

/**
 * Which node of the editor shows which shared type. The binding forgets all of them at every change from elsewhere, so
 * that after paragraphs have moved none has a wrong size; in a long text that means thousands of nodes made, compared
 * and drawn anew for each letter of a colleague. While nothing but letters has changed since it last forgot, it need
 * not: it drops the paragraphs with those letters by itself.
 */
export class KeptNodes extends Map<SharedType, Node | Node[]> {
  #haveMoved = true
  #keeps = false

  /** To be called before the binding hears of a transaction. */
  begin({ changed }: Pick<Y.Transaction, 'changed'>): void {
    for (const type of changed.keys()) if (!((type as unknown) instanceof Y.XmlText)) this.#haveMoved = true
    this.#keeps = !this.#haveMoved
  }

  /** To be called once the binding has heard of it. */
  end(): void {
    this.#keeps = false
  }

  override clear(): void {
    if (this.#keeps) return
    super.clear()
    this.#haveMoved = false
  }
}

/** Gives the binding of the shared text such a memory; stands after the plugin that makes the binding. */
export function keepNodes(): Plugin {
  return new Plugin({
    key: new PluginKey('keptNodes'),
    view(view) {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding }
      const nodes = new KeptNodes(binding.mapping as Map<SharedType, Node | Node[]>)
      binding.mapping = nodes as typeof binding.mapping
      const { doc } = binding
      const begin = (transaction: Y.Transaction) => nodes.begin(transaction)
      const end = () => nodes.end()
      doc.on('beforeObserverCalls', begin)
      doc.on('afterTransaction', end)
      return {
        destroy() {
          doc.off('beforeObserverCalls', begin)
          doc.off('afterTransaction', end)
        },
      }
    },
  })
}
