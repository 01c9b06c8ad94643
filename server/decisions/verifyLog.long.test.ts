import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chain, checkpointOf, faultOfField, mutated } from './sampleLog.ts'
import { verifyLog } from './verifyLog.ts'

it('names every one of 100,000 random mutations', () => {
  const untouched = chain(
    Array.from({ length: 19 }, (_, n) => `{"number":"INT-2024-${n}","texts":{"fr":"Texte ${n}"}}`),
  )
  const anyField = fc.constantFrom(...(Object.keys(faultOfField) as (keyof typeof faultOfField)[]))
  const anywhere = fc.nat({ max: untouched.length - 1 })
  fc.assert(
    fc.property(anywhere, anyField, fc.nat(), fc.integer({ min: 1, max: 255 }), (index, field, place, mask) => {
      const entries = untouched.map((entry, own) => (own === index ? mutated(entry, field, place, mask) : entry))
      expect(verifyLog(entries).firstBad).toEqual({ seq: index + 1, why: faultOfField[field] })
    }),
    { numRuns: 100_000 },
  )
})

it('verifies a million entries', () => {
  const long = chain(Array.from({ length: 999_999 }, (_, n) => `{"number":"INT-2024-${n}"}`))
  const started = performance.now()
  expect(verifyLog(long, [checkpointOf(long)])).toMatchObject({ entries: 1_000_000, firstBad: null })
  console.info(`verified 1,000,000 entries in ${Math.round(performance.now() - started)} ms`)
})
