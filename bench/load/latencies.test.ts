import { expect, it } from 'vitest'
import { Latencies } from './latencies.ts'

it('gives the middle, the slowest in a hundred and the slowest of all', () => {
  const latencies = new Latencies()
  for (let ms = 1; ms <= 1000; ms++) latencies.add(ms)
  const { count, p50, p99, max } = latencies.spread()
  expect({ count, max }).toEqual({ count: 1000, max: 1000 })
  expect(p50).toBeCloseTo(500, 1)
  expect(p99).toBeCloseTo(990, 1)
})

it('has no figures of nothing, and keeps what is slower than it counts', () => {
  expect(new Latencies().spread()).toEqual({ count: 0, p50: 0, p99: 0, max: 0 })
  const latencies = new Latencies()
  latencies.add(9000)
  expect(latencies.spread()).toEqual({ count: 1, p50: 9000, p99: 9000, max: 9000 })
})
