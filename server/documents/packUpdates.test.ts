import { expect, it } from 'vitest'
import { packEntry, unpackEntry } from './packUpdates.ts'

const [short, long, tiny] = [Uint8Array.of(1, 2, 3), new Uint8Array(300).fill(7), Uint8Array.of(0)]
const several = [
  { personId: 'person-one', updates: [short, long] },
  { personId: 'person-two', updates: [tiny] },
  { personId: null, updates: [long] },
]

it('gives back what was packed, with its authors', () => {
  const alone = [{ personId: 'person-one', updates: [short] }]
  const own = [{ personId: null, updates: [short] }]
  for (const contributions of [alone, own, several]) {
    expect(unpackEntry(packEntry(contributions))).toEqual(contributions)
  }
})

it('refuses a count that the content does not hold', () => {
  const packed = packEntry(several)
  expect(() => unpackEntry({ ...packed, updates: 2 })).toThrow(/goes on/)
  expect(() => unpackEntry({ ...packed, updates: 5 })).toThrow(/array/)
})
