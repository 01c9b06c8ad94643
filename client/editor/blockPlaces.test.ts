import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { BlockPlaces, type ShownBlock } from './blockPlaces.ts'

beforeAll(() => {
  vi.stubGlobal('document', { createElement: () => ({}) })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const block = (id: string, fr: string): ShownBlock => ({ id, kind: 'decision', texts: { fr }, languages: ['fr'] })

it('keeps one place for a block for good and says only what has changed', () => {
  const places = new BlockPlaces()
  const heard: string[] = []
  places.onChange(() =>
    heard.push(
      places
        .blocks()
        .map(({ texts }) => texts.fr)
        .join(),
    ),
  )

  places.tell([block('one', 'a'), block('two', 'b')])
  const [one, two] = places.blocks()
  places.tell([block('one', 'a'), block('two', 'b')])
  places.tell([block('one', 'a'), block('two', 'bc')])
  expect(heard).toEqual(['a,b', 'a,bc'])
  expect(places.blocks()[0]).toBe(one)
  expect(places.blocks()[1]?.place).toBe(two?.place)

  places.tell([block('two', 'bc')])
  expect(places.blocks()).toHaveLength(1)
})
