import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionBetween } from './position.ts'

describe('position keys', () => {
  it('always find room between any two neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 120 }), (places) => {
        const positions: string[] = []
        for (const place of places) {
          const at = place % (positions.length + 1)
          positions.splice(at, 0, positionBetween(positions[at - 1] ?? null, positions[at] ?? null))
        }
        expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('stay short when items are added one after the other', () => {
    let last: string | null = null
    for (let count = 0; count < 60; count++) last = positionBetween(last, null)
    expect(last?.length).toBeLessThan(20)
  })

  it('answer equal, swapped or malformed neighbours with a key after the first', () => {
    expect(positionBetween('V', 'V') > 'V').toBe(true)
    expect(positionBetween('k', 'V') > 'k').toBe(true)
    expect(positionBetween('V', 'V0') > 'V').toBe(true)
    expect(positionBetween('é', ' ')).toMatch(/^[0-9A-Za-z]+$/)
  })
})
