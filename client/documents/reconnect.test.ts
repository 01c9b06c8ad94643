import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeCode } from '../../shared/documents/protocol.ts'
import { reconnectDelay } from './reconnect.ts'

const anything = fc.double({ min: 0, max: 0.999, noNaN: true })

it('spreads the return over two seconds when the server stops', () => {
  expect(reconnectDelay(closeCode.serverStopping, 0, 0)).toBe(0)
  expect(reconnectDelay(closeCode.serverStopping, 0, 0.999)).toBeGreaterThan(1_990)
  expect(reconnectDelay(closeCode.serverStopping, 0, 0.5)).toBe(1_000)
})

it('comes back at once when only rights have changed', () => {
  expect(reconnectDelay(closeCode.rightsChanged, 0, 0.7)).toBe(0)
})

it('waits longer with each failure, and never longer than four seconds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), anything, (failures, random) => {
      const wait = reconnectDelay(1006, failures, random)
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(4_000)
      expect(reconnectDelay(1006, failures + 1, random)).toBeGreaterThanOrEqual(wait)
    }),
  )
})
