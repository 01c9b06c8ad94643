import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** Set on a transaction that is a step of undo by itself: what is typed before and after runs into neither. */
export const STEP_BY_ITSELF = 'stepByItself'

interface Step {
  insertions: Parameters<typeof Y.isDeleted>[0]
}

/**
 * Undo that takes back this editor's own changes and nobody else's words: an element one has made stays, with its
 * attributes, once a colleague has written in it.
 */
export class OwnUndoManager extends Y.UndoManager {
  #steps: readonly Step[] = []

  constructor(fragment: Y.XmlFragment) {
    super(fragment, {
      trackedOrigins: new Set([ySyncPluginKey]),
      captureTransaction: (transaction) => {
        if (transaction.meta.get(STEP_BY_ITSELF) === true) {
          this.stopCapturing()
          queueMicrotask(() => this.stopCapturing())
        }
        return transaction.meta.get('addToHistory') !== false
      },
    })
    this.deleteFilter = (item) => !this.#holdsOthersWords(item)
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    return this.#take([...this.undoStack], () => super.undo())
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    return this.#take([...this.redoStack], () => super.redo())
  }

  #take<Result>(steps: readonly Step[], go: () => Result): Result {
    this.#steps = steps
    try {
      return go()
    } finally {
      this.#steps = []
    }
  }

  /** Yjs asks from the last insertion to the first, so one's own words are gone by the time their element is asked about. */
  #holdsOthersWords(item: Y.Item): boolean {
    const { content, parent, parentSub } = item
    if (content instanceof Y.ContentType) return content.type._length > 0
    // An attribute made together with its element shares its fate: gone with it, or kept with it.
    if (parentSub === null || !(parent instanceof Y.XmlElement) || parent._item === null) return false
    return this.#steps.some(
      ({ insertions }) => Y.isDeleted(insertions, item.id) && Y.isDeleted(insertions, (parent._item as Y.Item).id),
    )
  }
}
