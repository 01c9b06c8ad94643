import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { brusselsOf, existsInBrussels, instantOf } from './time.ts'

describe('Brussels time', () => {
  it('is one hour ahead of UTC in winter and two in summer', () => {
    expect(instantOf({ date: '2024-12-12', time: '14:00' })).toBe('2024-12-12T13:00:00.000Z')
    expect(instantOf({ date: '2024-07-12', time: '14:00' })).toBe('2024-07-12T12:00:00.000Z')
    expect(brusselsOf('2024-12-31T23:30:00.000Z')).toEqual({ date: '2025-01-01', time: '00:30' })
  })

  it('puts an hour that the clocks skip one hour later, and says that it does not exist', () => {
    const skipped = { date: '2025-03-30', time: '02:30' }
    expect(instantOf(skipped)).toBe('2025-03-30T01:30:00.000Z')
    expect(brusselsOf('2025-03-30T01:30:00.000Z').time).toBe('03:30')
    expect(existsInBrussels(skipped)).toBe(false)
    expect(existsInBrussels({ date: '2025-03-30', time: '03:30' })).toBe(true)
  })

  it('takes the first passage of an hour that the clocks repeat', () => {
    expect(instantOf({ date: '2025-10-26', time: '02:30' })).toBe('2025-10-26T00:30:00.000Z')
    expect(brusselsOf('2025-10-26T00:30:00.000Z')).toEqual(brusselsOf('2025-10-26T01:30:00.000Z'))
  })

  it('refuses days and hours that no calendar or clock has', () => {
    for (const [date, time] of [
      ['2025-02-29', '10:00'],
      ['2025-13-01', '10:00'],
      ['2025-01-01', '24:00'],
      ['2025-01-01', '10:60'],
      ['', '10:00'],
      ['2025-01-01', ''],
      ['12/12/2024', '10:00'],
    ] as const) {
      expect(instantOf({ date, time })).toBeNull()
    }
  })

  it('agrees with Temporal for any minute from 1990 to 2090', () => {
    const from = Date.UTC(1990, 0, 1) / 60_000
    const to = Date.UTC(2090, 0, 1) / 60_000
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (minute) => {
        const wall = new Date(minute * 60_000).toISOString()
        const expected = Temporal.PlainDateTime.from(wall.slice(0, 16)).toZonedDateTime('Europe/Brussels').toInstant()
        const instant = instantOf({ date: wall.slice(0, 10), time: wall.slice(11, 16) })
        expect(instant).toBe(new Date(expected.epochMilliseconds).toISOString())
      }),
    )
  })
})
