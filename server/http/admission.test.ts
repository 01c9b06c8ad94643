import { expect, it } from 'vitest'
import { createAdmission } from './admission.ts'

it('a young turn lets everybody in; a rush waits for further turns, one each, in order', async () => {
  let now = 0
  const admitted = createAdmission(() => now)
  const inside: number[] = []
  const come = (name: number) =>
    admitted().then(() => {
      inside.push(name)
      now += 6
    })
  await come(1)
  await come(2)
  expect(inside).toEqual([1, 2])
  const rush = Promise.all([3, 4, 5].map(come))
  await Promise.resolve()
  expect(inside).toEqual([1, 2])
  const seen: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((next) => setImmediate(next))
    seen.push(inside.length)
  }
  await rush
  expect(inside).toEqual([1, 2, 3, 4, 5])
  expect(seen[0]).toBeLessThan(5)
  await come(6)
  expect(inside.at(-1)).toBe(6)
})
