import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

/** Turns by a clock that each piece of work moves on by so many milliseconds. */
function turnsTaking(ms: number) {
  let now = 0
  const inTurn = createTurns(() => now)
  const done: number[] = []
  const ask = (name: number) =>
    inTurn(() => {
      now += ms
      done.push(name)
      return Promise.resolve(name)
    })
  return { ask, done }
}

it('whoever comes alone does not wait for another turn', async () => {
  const { ask } = turnsTaking(3)
  let turned = false
  setImmediate(() => {
    turned = true
  })
  await ask(1)
  expect(turned).toBe(false)
})

it('a rush is done in its order, a few milliseconds in each turn of the event loop', async () => {
  const { ask, done } = turnsTaking(4)
  const asked = Promise.all([1, 2, 3, 4, 5, 6, 7].map(ask))
  const seen: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((next) => setImmediate(next))
    seen.push(done.length)
  }
  expect(await asked).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7])
  // Three of four milliseconds are over ten: the turn in which they came, then one after the other.
  expect(seen[0]).toBeGreaterThanOrEqual(3)
  expect(seen[0]).toBeLessThan(7)
  expect(seen[2]).toBe(7)
})

it('what fails says so to whoever asked, and the others go on', async () => {
  const inTurn = createTurns()
  const failed = inTurn(() => Promise.reject(new Error('no')))
  const after = inTurn(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await after).toBe('yes')
})
