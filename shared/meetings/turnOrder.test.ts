import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeInLine, turnOrder, type Waiting } from './turnOrder.ts'

const anybody = fc
  .array(fc.record({ mode: fc.constantFrom('room' as const, 'remote' as const), heard: fc.nat({ max: 2 }) }), {
    maxLength: 40,
  })
  .map((people) => people.map((one, place): Waiting => ({ ...one, seatId: `seat-${place}` })))
const idsOf = (line: readonly Waiting[]) => line.map(({ seatId }) => seatId)
const alike = (one: Waiting, other: Waiting) => one.mode === other.mode && one.heard === other.heard

it('[B64] everybody is in the line once, those heard less often before those heard more often', () => {
  fc.assert(
    fc.property(anybody, (people) => {
      const line = turnOrder(people)
      expect(idsOf(line).toSorted()).toEqual(idsOf(people).toSorted())
      expect(line.map(({ heard }) => heard)).toEqual(people.map(({ heard }) => heard).toSorted((a, b) => a - b))
    }),
  )
})

it('[B64] room and remote are spread evenly: at any point each kind has had its share, give or take one', () => {
  fc.assert(
    fc.property(anybody, (people) => {
      const line = turnOrder(people.map((one) => ({ ...one, heard: 0 })))
      const remote = line.filter(({ mode }) => mode === 'remote').length
      for (let gone = 0; gone <= line.length; gone++) {
        const had = line.slice(0, gone).filter(({ mode }) => mode === 'remote').length
        expect(Math.abs(had - (gone * remote) / Math.max(1, line.length))).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('[B64] within each kind the order is the one given', () => {
  fc.assert(
    fc.property(anybody, (people) => {
      const line = turnOrder(people)
      for (const one of people) {
        const kind = (other: Waiting) => alike(one, other)
        expect(idsOf(line.filter(kind))).toEqual(idsOf(people.filter(kind)))
      }
    }),
  )
})

it('[B65] who comes later is in the line once, never first, and overtakes nobody like them', () => {
  fc.assert(
    fc.property(
      anybody,
      fc.constantFrom('room' as const, 'remote' as const),
      fc.nat({ max: 2 }),
      (people, mode, heard) => {
        const before = turnOrder(people)
        const joiner: Waiting = { seatId: 'late', mode, heard }
        const after = placeInLine(before, joiner)
        expect(idsOf(after).toSorted()).toEqual([...idsOf(before), 'late'].toSorted())
        expect(after[0]).toEqual(before[0] ?? joiner)
        const own = after.indexOf(joiner)
        for (const other of before.filter((one) => alike(one, joiner)))
          expect(after.findIndex(({ seatId }) => seatId === other.seatId)).toBeLessThan(own)
      },
    ),
  )
})

it('[B64] five from afar among twenty in the room are the third, eighth, thirteenth…, not the last', () => {
  const people = Array.from({ length: 25 }, (_, place): Waiting => ({
    seatId: String(place),
    mode: place < 20 ? 'room' : 'remote',
    heard: 0,
  }))
  const places = turnOrder(people).flatMap(({ mode }, place) => (mode === 'remote' ? [place + 1] : []))
  expect(places).toEqual([3, 8, 13, 18, 23])
})
