import { expect, it } from 'vitest'
import { limits } from '../../shared/documents/protocol.ts'
import { createStrikes } from './strikes.ts'
import { TokenBucket } from './tokenBucket.ts'

it('a bucket gives its burst at once, and then as much as flows in', () => {
  const bucket = new TokenBucket({ burst: 3, perSecond: 2 }, 0)
  const taken = [0, 0, 0, 0, 499, 500, 501, 10_000, 10_000, 10_000, 10_000].map((now) => bucket.take(now))
  expect(taken).toEqual([true, true, true, false, false, true, false, true, true, true, false])
})

it('strikes shut one person out and nobody else, and lapse', () => {
  let now = 0
  const strikes = createStrikes(3, () => now)
  for (let strike = 0; strike < 100; strike++) {
    expect(strikes.isOut('one')).toBe(strike >= 3)
    strikes.add('one')
  }
  expect(strikes.isOut('two')).toBe(false)
  now += limits.strikesMs
  expect(strikes.isOut('one')).toBe(false)
})
