import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDrawing } from './drawSoon.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('draws once for all that others do in a moment, at once for one’s own hand, and no more when it has stopped', () => {
  const draw = vi.fn<() => void>()
  const drawing = createDrawing(draw)
  for (let nth = 0; nth < 60; nth++) drawing.soon()
  expect(draw).not.toHaveBeenCalled()
  vi.advanceTimersByTime(50)
  expect(draw).toHaveBeenCalledTimes(1)

  drawing.soon()
  drawing.now()
  expect(draw).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1000)
  expect(draw).toHaveBeenCalledTimes(2)

  drawing.soon()
  drawing.stop()
  vi.advanceTimersByTime(1000)
  expect(draw).toHaveBeenCalledTimes(2)
})
