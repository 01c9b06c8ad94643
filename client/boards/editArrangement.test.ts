import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readArrangement } from '../../shared/boards/arrangement.ts'
import { addThemeLast, linkCard, moveCards, moveTheme, setThemeRemoved } from './editArrangement.ts'

const cards = ['card-one', 'card-two', 'card-three']

function placesIn(doc: Y.Doc, theme: string | null) {
  return readArrangement(doc)
    .placements.filter((place) => place.theme === theme)
    .map(({ cardId, position }) => ({ id: cardId, position }))
}

it('moves cards into a theme, ahead of another, and out again', () => {
  const doc = new Y.Doc()
  const theme = addThemeLast(doc, [])
  moveCards(doc, cards, { themeId: theme, there: [] })
  expect(placesIn(doc, theme).map(({ id }) => id)).toEqual(cards)
  moveCards(doc, ['card-three'], { themeId: theme, there: placesIn(doc, theme), before: 'card-one' })
  expect(placesIn(doc, theme).map(({ id }) => id)).toEqual(['card-three', 'card-one', 'card-two'])
  moveCards(doc, ['card-one'], { themeId: null, there: [] })
  expect(placesIn(doc, null).map(({ id }) => id)).toEqual(['card-one'])
})

it('keeps the order of themes while they move, are dissolved and come back with their cards', () => {
  const doc = new Y.Doc()
  const first = addThemeLast(doc, [])
  const second = addThemeLast(doc, readArrangement(doc).themes)
  moveCards(doc, ['card-one'], { themeId: second, there: [] })
  linkCard(doc, 'card-one', first)
  expect(moveTheme(doc, readArrangement(doc).themes, second, -1)).toBe(1)
  expect(moveTheme(doc, readArrangement(doc).themes, second, -1)).toBeUndefined()
  expect(readArrangement(doc).themes.map(({ id }) => id)).toEqual([second, first])
  setThemeRemoved(doc, second, true)
  expect(readArrangement(doc).placements).toMatchObject([{ theme: null, also: first }])
  setThemeRemoved(doc, second, false)
  expect(readArrangement(doc).placements).toMatchObject([{ theme: second, also: first }])
})

it('two people who move the same card end with one place', () => {
  const one = new Y.Doc()
  const a = addThemeLast(one, [])
  const b = addThemeLast(one, readArrangement(one).themes)
  moveCards(one, ['card-one'], { themeId: a, there: [] })
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  moveCards(one, ['card-one'], { themeId: a, there: [] })
  moveCards(other, ['card-one'], { themeId: b, there: [] })
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(readArrangement(one)).toEqual(readArrangement(other))
  expect(readArrangement(one).placements).toHaveLength(1)
})
