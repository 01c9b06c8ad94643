import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { announce, listenToAnnouncements } from './announce.ts'

const said: string[] = []
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  said.length = 0
  stop = listenToAnnouncements((text) => said.push(text))
})

afterEach(() => {
  vi.runAllTimers()
  stop()
  vi.useRealTimers()
})

it('joins sentences that come in quick succession and says repeated ones once', () => {
  announce('A vote is open.')
  announce('A colleague has joined.')
  announce('A vote is open.')
  expect(said).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(said).toEqual(['A vote is open. A colleague has joined.'])
})

it('says the same sentence again when it happens again', () => {
  announce('Saved.')
  vi.advanceTimersByTime(1000)
  announce('Saved.')
  vi.advanceTimersByTime(1000)
  expect(said).toEqual(['Saved.', 'Saved.'])
})

it('is silent when nobody listens, and does not say it later', () => {
  stop()
  announce('Lost.')
  vi.advanceTimersByTime(1000)
  stop = listenToAnnouncements((text) => said.push(text))
  vi.advanceTimersByTime(5000)
  expect(said).toEqual([])
})
