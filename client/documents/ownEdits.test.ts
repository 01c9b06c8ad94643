import { describe, expect, it } from 'vitest'
import { mergeRecords, OwnEdits, type OwnRecord } from './ownEdits.ts'

const from = (own: OwnEdits) => [...own.unsentFrom()]

describe('the edits made on a device', () => {
  it('are unsent from the first one that is not confirmed', () => {
    const own = new OwnEdits()
    own.add(7, 0, 3)
    own.add(7, 3, 5)
    own.add(7, 5, 9)
    expect(from(own)).toEqual([[7, 0]])
    own.settle(1)
    expect(from(own)).toEqual([[7, 5]])
    own.settle(0)
    expect(from(own)).toEqual([])
    expect(own.records()).toEqual([{ client: 7, edits: 3, confirmed: 3, clock: 9 }])
  })

  it('count removals, which move no clock', () => {
    const own = new OwnEdits()
    own.add(7, 4, 4)
    expect(own.records()).toEqual([{ client: 7, edits: 1, confirmed: 0, clock: 4 }])
  })

  it('left behind by a former page are taken over, and confirmed as a whole', () => {
    const left: OwnRecord = { client: 5, edits: 12, confirmed: 2, clock: 20 }
    const done: OwnRecord = { client: 6, edits: 3, confirmed: 3, clock: 9 }
    const own = new OwnEdits()
    own.add(7, 0, 1)
    expect(own.inherit([left, done], (client) => (client === 5 ? 64 : 9))).toBe(10)
    expect(from(own)).toEqual([
      [7, 0],
      [5, 20],
    ])
    own.settle(3)
    expect(from(own)).toContainEqual([5, 20])
    own.settle(1)
    expect(from(own)).toEqual([[7, 0]])
    expect(own.records()).toContainEqual({ client: 5, edits: 12, confirmed: 12, clock: 64 })
  })

  it('are put together from two tabs by the higher count of each', () => {
    const one: OwnRecord = { client: 5, edits: 12, confirmed: 2, clock: 20 }
    const other: OwnRecord = { client: 5, edits: 9, confirmed: 9, clock: 41 }
    expect(mergeRecords(one, other)).toEqual({ client: 5, edits: 12, confirmed: 9, clock: 41 })
  })
})
