import * as Y from 'yjs'
import { placeCard } from '../../shared/boards/arrangement.ts'
import type { Hand } from './hand.ts'
import { tokenKind, writeToken } from './tokens.ts'

/** A board whose cards are dragged about: its document as it stands, base64, and the ids in it. */
export interface BoardToDrag {
  state: string
  cards: string[]
  themes: string[]
}

/**
 * Somebody who drags cards into other themes, one after the other. A drag is what the client makes of one: the card is held,
 * which others are told; one edit says theme and place; the card is let go. The token stands where the place does.
 */
export class Dragger implements Hand {
  readonly #doc = new Y.Doc()
  readonly #person: number
  readonly #cards: readonly string[]
  readonly #themes: readonly string[]
  #made = 0

  /** Of `size` people each has cards of their own, as people do who reach for what lies before them. */
  constructor(person: number, client: number, size: number, { state, cards, themes }: BoardToDrag) {
    Y.applyUpdate(this.#doc, Buffer.from(state, 'base64'))
    this.#doc.clientID = client
    this.#person = person
    this.#cards = cards.filter((_, place) => place % size === person)
    this.#themes = themes
  }

  next(): Uint8Array {
    const updates: Uint8Array[] = []
    const keep = (update: Uint8Array): void => void updates.push(update)
    this.#doc.on('update', keep)
    this.#made++
    const theme = this.#themes[(this.#person + this.#made) % this.#themes.length] ?? null
    const position = `V${writeToken(tokenKind.text, this.#person, this.#made)}`
    this.#doc.transact(() => placeCard(this.#doc, this.#cardOf(this.#made), { theme, position }))
    this.#doc.off('update', keep)
    const [update] = updates
    if (!update) throw new Error('a drag changed nothing')
    return update
  }

  presence(count: number): string {
    const isHeld = count % 2 === 1
    return JSON.stringify({
      screen: `screen${this.#person}`,
      typing: true,
      unsaved: 0,
      holding: isHeld ? [this.#cardOf((count + 1) / 2)] : [],
      at: writeToken(tokenKind.cursor, this.#person, count),
    })
  }

  #cardOf(drag: number): string {
    const card = this.#cards[drag % this.#cards.length]
    if (card === undefined) throw new Error('there are fewer cards than people')
    return card
  }
}
