import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { differenceOf, type FreshRange, movedRanges, stillFresh, withFresh } from './freshRanges.ts'

const doc = (...lines: string[]) =>
  schema.node(
    'doc',
    null,
    lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)])),
  )
const range = (from: number, to: number, more: Partial<FreshRange> = {}): FreshRange => ({
  from,
  to,
  hue: 3,
  since: 0,
  ...more,
})

describe('where documents differ', () => {
  it('is the new words, also among equal letters', () => {
    expect(differenceOf(doc('Hello'), doc('Hello you'))).toEqual({ from: 6, before: 6, after: 10 })
    expect(differenceOf(doc('aa'), doc('aaa'))).toMatchObject({ from: 3, before: 3, after: 4 })
    expect(differenceOf(doc('aaa'), doc('aa'))).toMatchObject({ from: 3, before: 4, after: 3 })
    expect(differenceOf(doc('a'), doc('a'))).toBeNull()
  })

  it('never turns inside out', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 })
    const lines = fc.array(line, { maxLength: 3 })
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [doc(...one), doc(...other)]
        const difference = differenceOf(before, after)
        if (difference === null) return
        expect(difference.from).toBeLessThanOrEqual(difference.before)
        expect(difference.from).toBeLessThanOrEqual(difference.after)
        expect(after.content.size - before.content.size).toBe(difference.after - difference.before)
      }),
    )
  })
})

describe('fresh words', () => {
  it('move with what others type before them and stay put otherwise', () => {
    expect(movedRanges([range(5, 8)], { from: 2, before: 2, after: 4 })).toEqual([range(7, 10)])
    expect(movedRanges([range(5, 8)], { from: 8, before: 8, after: 9 })).toEqual([range(5, 8)])
    expect(movedRanges([range(5, 8)], { from: 4, before: 9, after: 4 })).toEqual([])
  })

  it('grow while the same colleague types on, and are fresh anew', () => {
    const grown = withFresh([range(5, 8)], range(8, 9, { since: 700 }))
    expect(grown).toEqual([range(5, 9, { since: 700 })])
    expect(withFresh(grown, range(9, 10, { hue: 4 }))).toHaveLength(2)
    expect(withFresh(grown, range(9, 9))).toEqual(grown)
  })

  it('are forgotten after two seconds', () => {
    expect(stillFresh([range(1, 2), range(3, 4, { since: 500 })], 2000)).toEqual([range(3, 4, { since: 500 })])
  })
})
