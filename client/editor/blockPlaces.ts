import type { Block } from '../../shared/documents/passages.ts'
import type { Locale } from '../../shared/i18n/locale.ts'

/** A decision as it stands, with the languages that have a place in it, written in or not. */
export interface ShownBlock extends Block {
  languages: readonly Locale[]
}

/** A decision with the place below it where its bar stands. */
export interface PlacedBlock extends ShownBlock {
  place: HTMLElement
}

/**
 * Where React draws below decisions. A block's place is one element for good, moved along when the text above changes,
 * so that a dialog open in it, or a word half typed, survives what others do.
 */
export class BlockPlaces {
  #blocks: readonly PlacedBlock[] = []
  readonly #places = new Map<string, HTMLElement>()
  readonly #listeners = new Set<() => void>()

  /** The place of a block, made on first asking. */
  placeOf(blockId: string): HTMLElement {
    const place = this.#places.get(blockId) ?? document.createElement('div')
    this.#places.set(blockId, place)
    return place
  }

  /** Tells the blocks there are now; those who listen hear of it only when something differs. */
  tell(blocks: readonly ShownBlock[]): void {
    const next = blocks.map((block) => {
      const known = this.#blocks.find(({ id }) => id === block.id)
      return known && isSame(known, block) ? known : { ...block, place: this.placeOf(block.id) }
    })
    for (const id of this.#places.keys()) if (!blocks.some((block) => block.id === id)) this.#places.delete(id)
    if (next.length === this.#blocks.length && next.every((block, index) => block === this.#blocks[index])) return
    this.#blocks = next
    for (const listener of this.#listeners) listener()
  }

  readonly blocks = (): readonly PlacedBlock[] => this.#blocks

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function isSame(one: ShownBlock, other: ShownBlock): boolean {
  const seen = ({ kind, texts, languages }: ShownBlock) => JSON.stringify([kind, texts, languages])
  return seen(one) === seen(other)
}
