import type { QueryKey } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGathering } from './gatherTouched.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const board: QueryKey = ['boards', 'one']
const boards: QueryKey = ['meetings', 'one', 'boards']

it('asks once for what many entries of a moment touch', () => {
  const ask = vi.fn<(key: QueryKey) => void>()
  const gathering = createGathering(ask)
  for (let nth = 0; nth < 30; nth++) gathering.soon([board, boards])
  vi.advanceTimersByTime(40)
  expect(ask.mock.calls).toEqual([[board], [boards]])
})

it('[B82] asks for numbers at once, then once a second while they change, and never lets them hold up a phase', () => {
  const ask = vi.fn<(key: QueryKey) => void>()
  const gathering = createGathering(ask)
  // Two hundred people put their dots within five seconds.
  for (let nth = 0; nth < 200; nth++) {
    gathering.calmly([board])
    vi.advanceTimersByTime(25)
  }
  expect(ask.mock.calls.length).toBeGreaterThanOrEqual(5)
  expect(ask.mock.calls.length).toBeLessThanOrEqual(6)
  vi.advanceTimersByTime(1000)
  const before = ask.mock.calls.length
  gathering.calmly([board])
  gathering.soon([boards])
  vi.advanceTimersByTime(40)
  expect(ask.mock.calls.slice(before)).toEqual([[board], [boards]])
  gathering.calmly([board])
  gathering.stop()
  vi.advanceTimersByTime(5000)
  expect(ask).toHaveBeenCalledTimes(before + 2)
})
