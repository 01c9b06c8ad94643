import { expect, it } from 'vitest'
import { placeOnMatrix, SIZE } from './matrixPlaces.ts'

const rating = (impact: number, effort: number, spread = 0) => ({
  targetId: `${impact} ${effort}`,
  raters: 3,
  impact: { median: impact, spread },
  effort: { median: effort, spread },
})

it('puts impact upwards and effort to the right, inside the picture', () => {
  const [best, worst] = placeOnMatrix([rating(5, 1, 4), rating(1, 5)])
  expect(best?.x).toBeLessThan(SIZE / 2)
  expect(best?.y).toBeLessThan(SIZE / 2)
  expect(worst?.x).toBeGreaterThan(SIZE / 2)
  expect(worst?.y).toBeGreaterThan(SIZE / 2)
  expect(best?.width).toBeGreaterThan(worst?.width ?? 0)
})

it('keeps targets at the same spot apart', () => {
  const places = placeOnMatrix([rating(3, 5), rating(3, 5), rating(3, 5)])
  expect(new Set(places.map(({ x }) => x)).size).toBe(3)
  for (const { x } of places) expect(x).toBeGreaterThan(0)
})
