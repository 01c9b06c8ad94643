import { expect, it } from 'vitest'
import type { Card, CardState } from '../../shared/boards/board.ts'
import { shapeOf } from './boardShape.ts'

const card = (id: string, state: CardState = { is: 'shared' }): Card => ({
  id,
  text: id,
  lang: 'fr',
  kind: 'need',
  author: { shown: 'anonymous' },
  mode: null,
  mine: false,
  late: false,
  state,
  translations: [],
  version: 1,
})
const theme = (id: string, position: string, removed = false) => ({ id, position, name: {}, synthesis: {}, removed })
const place = (cardId: string, themeId: string | null, position: string, also: string | null = null) => ({
  cardId,
  theme: themeId,
  position,
  also,
})

it('shows every card once: in its theme, in none, merged or parked', () => {
  const cards = [
    card('a'),
    card('b'),
    card('c', { is: 'merged', into: 'a' }),
    card('d', { is: 'merged', into: 'c' }),
    card('e', { is: 'parked' }),
    card('f'),
    card('g', { is: 'private' }),
    card('h', { is: 'merged', into: 'e' }),
  ]
  const shape = shapeOf(cards, {
    themes: [theme('one', 'B'), theme('two', 'C'), theme('gone', 'D', true)],
    placements: [place('b', 'one', 'F'), place('a', 'one', 'K', 'two')],
  })
  expect(shape.columns.map((column) => column.cards.map((one) => one.card.id))).toEqual([['b', 'a'], []])
  expect(shape.columns.map((column) => column.linked.map((one) => one.card.id))).toEqual([[], ['a']])
  expect(shape.standing.find((one) => one.card.id === 'a')?.merged.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(shape.loose.map((one) => one.card.id)).toEqual(['f'])
  expect(shape.parked.map((pile) => [pile.card, ...pile.merged].map(({ id }) => id))).toEqual([['e', 'h']])
  expect(shape.removed.map(({ id }) => id)).toEqual(['gone'])
})
