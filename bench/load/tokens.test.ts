import { expect, it } from 'vitest'
import { findTokens, textTokensIn, tokenKind, writeToken } from './tokens.ts'

it('finds every token among other bytes, and nothing else', () => {
  const tokens = [
    { kind: tokenKind.text, person: 0, count: 1 },
    { kind: tokenKind.cursor, person: 249, count: 77 },
    { kind: tokenKind.text, person: 4095, count: 16_777_215 },
  ]
  const written = tokens.map(({ kind, person, count }) => writeToken(kind, person, count))
  const bytes = Buffer.from(`\u0001${written.join('~tA ~~t')}~tAAAA`)
  const found: typeof tokens = []
  findTokens(bytes, 0, bytes.length, { heard: (kind, person, count) => found.push({ kind, person, count }) })
  expect(found).toEqual(tokens)
  expect([...textTokensIn(bytes.toString())]).toEqual([written[0], written[2]])
})
