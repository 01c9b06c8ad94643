import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain, checkpointOf, faultOfField, mutated, resealed } from './sampleLog.ts'
import { readCheckpoint, readLine, verifyLog, writeLine } from './verifyLog.ts'

const bodies = Array.from({ length: 11 }, (_, n) => `{"number":"INT-2024-0${n}","texts":{"fr":"Décision ${n}"}}`)
const untouched = chain(bodies)

describe('an entry is hashed as LOG.md says', () => {
  it('with every part behind its length', () => {
    const part = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
    const [, second] = untouched
    if (!second) throw new Error('the log is too short')
    const parts = ['releve.log.v1', 'log-of-the-test', '2', second.prev, second.bodyHash, second.at, second.kind]
    const bytes = Buffer.concat(parts.map((own) => part(Buffer.from(own as string))))
    expect(createHash('sha256').update(bytes).digest()).toEqual(second.hash)
  })
})

describe('what the verifier names', () => {
  it('any changed byte of any column, at its entry', () => {
    const anyField = fc.constantFrom(...(Object.keys(faultOfField) as (keyof typeof faultOfField)[]))
    const anywhere = fc.nat({ max: untouched.length - 1 })
    fc.assert(
      fc.property(anywhere, anyField, fc.nat(), fc.integer({ min: 1, max: 255 }), (index, field, place, mask) => {
        const entries = untouched.map((entry, own) => (own === index ? mutated(entry, field, place, mask) : entry))
        const { firstBad } = verifyLog(entries)
        // Changing the first entry's body changes the log's name as well: it is the same entry that is bad.
        expect(firstBad).toEqual({ seq: index + 1, why: faultOfField[field] })
      }),
      { numRuns: 3_000 },
    )
  })

  it('a changed byte of an export, whichever it is', () => {
    const lines = untouched.map((entry) => writeLine(entry)).join('\n')
    fc.assert(
      fc.property(fc.nat({ max: Buffer.byteLength(lines) - 1 }), fc.integer({ min: 1, max: 255 }), (place, mask) => {
        const bytes = Buffer.from(lines)
        bytes[place] = (bytes[place] ?? 0) ^ mask
        expect(verifyLog(bytes.toString().split('\n').map(readLine)).firstBad).not.toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('a swapped pair, at the first of the two', () => {
    const positions = fc.uniqueArray(fc.nat({ max: untouched.length - 1 }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(positions, fc.boolean(), (pair, renumbered) => {
        const [a = 0, b = 0] = pair.toSorted((x, y) => x - y)
        const entries = untouched.map((entry, own) => {
          const other = own === a ? untouched[b] : own === b ? untouched[a] : undefined
          return other ? { ...other, seq: renumbered ? entry.seq : other.seq } : entry
        })
        expect(verifyLog(entries).firstBad?.seq).toBe(a + 1)
      }),
    )
  })

  it('a removed row, where it is missing', () => {
    for (let gone = 0; gone < untouched.length - 1; gone++) {
      const left = untouched.filter((_, own) => own !== gone)
      expect(verifyLog(left).firstBad).toEqual({ seq: gone + 1, why: 'gap' })
      const renumbered = left.map((entry, own) => ({ ...entry, seq: own + 1 }))
      expect(verifyLog(renumbered).firstBad?.seq).toBe(gone + 1)
    }
  })

  it('a truncated tail, against a checkpoint', () => {
    for (let left = 0; left < untouched.length; left++) {
      const tailless = untouched.slice(0, left)
      expect(verifyLog(tailless).firstBad).toBeNull()
      expect(verifyLog(tailless, [checkpointOf(untouched)]).firstBad).toEqual({ seq: left + 1, why: 'truncated' })
    }
  })

  it('a log written anew from some entry on, against checkpoints', () => {
    const checkpoints = untouched.map((_, own) => checkpointOf(untouched.slice(0, own + 1)))
    const rewritten = [...untouched.slice(0, 4), ...resealed(untouched.slice(4), untouched[3])]
    expect(verifyLog(rewritten).firstBad).toBeNull()
    expect(verifyLog(rewritten, checkpoints).firstBad).toEqual({ seq: 5, why: 'rewritten' })
    expect(verifyLog(rewritten, checkpoints.slice(-1)).firstBad).toEqual({ seq: 12, why: 'rewritten' })
  })

  it('the log of another server, and a checkpoint nobody signed', () => {
    const foreign = chain(bodies, 'another-log')
    expect(verifyLog(foreign, [checkpointOf(untouched)]).firstBad).toEqual({ seq: 12, why: 'otherLog' })
    const honest = checkpointOf(untouched)
    for (const forged of [
      { ...honest, seq: 20 },
      { ...honest, hash: '00' },
      { ...honest, at: '' },
      { ...honest, key: 'no key' },
    ]) {
      expect(verifyLog(untouched, [forged]).firstBad).toEqual({ seq: forged.seq, why: 'checkpointForged' })
    }
    expect(verifyLog(untouched, [honest])).toEqual({ log: 'log-of-the-test', entries: 12, firstBad: null })
  })

  it('an entry whose body was taken out', () => {
    const emptied = untouched.map((entry) => (entry.seq === 3 ? { ...entry, body: null, salt: null } : entry))
    expect(verifyLog(emptied).firstBad).toEqual({ seq: 3, why: 'bodyAltered' })
  })

  it('bytes moved from the salt into the body', () => {
    const moved = untouched.map((entry) => {
      if (entry.seq !== 3 || !entry.salt || !entry.body) return entry
      return { ...entry, salt: entry.salt.slice(0, 31), body: Buffer.concat([entry.salt.slice(31), entry.body]) }
    })
    expect(verifyLog(moved).firstBad).toEqual({ seq: 3, why: 'bodyAltered' })
  })
})

it('reads back what it writes, and nothing else', () => {
  const lines = untouched.map((entry) => writeLine(entry))
  expect(verifyLog(lines.map(readLine), [checkpointOf(untouched)])).toMatchObject({ entries: 12, firstBad: null })
  for (const line of ['', '{}', 'null', '[]', '{"seq":1}', ` ${lines[0]}`]) expect(readLine(line)).toBeUndefined()
  const checkpoint = checkpointOf(untouched)
  expect(readCheckpoint(JSON.stringify(checkpoint))).toEqual(checkpoint)
  for (const json of ['', 'null', '{}', '{"log":"x","seq":"1"}']) expect(readCheckpoint(json)).toBeUndefined()
})
