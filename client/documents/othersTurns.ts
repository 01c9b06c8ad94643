import * as Y from 'yjs'

/** How long the words of others wait after some were shown, as a multiple of the time that took. */
const REST = 2
/** They never wait longer than this. */
const LONGEST_MS = 150

/**
 * Shows what others write at once, as long as that is quick. When it is slow, in a long text or on a busy machine, it
 * takes a third of the time at most, and what has come meanwhile is shown together: the keys pressed here come first.
 */
export class OthersTurns {
  readonly #doc: Y.Doc
  readonly #origin: object
  readonly #waiting: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #readyAt = 0

  /** `origin` is that of the changes made here. */
  constructor(doc: Y.Doc, origin: object) {
    this.#doc = doc
    this.#origin = origin
  }

  /** Takes an update, and shows it now or soon. */
  take(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#timer !== undefined) return
    const wait = this.#readyAt - performance.now()
    if (wait <= 0) this.flush()
    else this.#timer = setTimeout(this.flush, wait)
  }

  /** Shows what waits. */
  readonly flush = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const updates = this.#waiting.splice(0)
    if (updates.length === 0) return
    const began = performance.now()
    Y.transact(this.#doc, () => updates.forEach(this.#apply), this.#origin, false)
    const now = performance.now()
    this.#readyAt = now + Math.min((now - began) * REST, LONGEST_MS)
  }

  /** Nothing is shown any more. */
  close(): void {
    clearTimeout(this.#timer)
    this.#waiting.length = 0
  }

  readonly #apply = (update: Uint8Array): void => {
    try {
      Y.applyUpdate(this.#doc, update, this.#origin)
    } catch (error) {
      // As y-protocols does: one that cannot be read must not keep the others away.
      console.error('an update could not be read', error)
    }
  }
}
