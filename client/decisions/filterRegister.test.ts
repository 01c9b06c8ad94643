import { expect, it } from 'vitest'
import type { Decision } from '../../shared/decisions/decision.ts'
import { everything, filterRegister, yearsOf } from './filterRegister.ts'

function entry(number: string, some: Partial<Decision> = {}): Decision {
  return {
    id: number,
    groupId: 'group',
    groupCode: 'INT',
    number,
    kind: 'decision',
    state: 'adopted',
    texts: {},
    meetingId: null,
    itemId: null,
    documentId: null,
    blockId: null,
    voteId: null,
    roundId: null,
    reconsidered: null,
    adoptedAt: '2025-01-10T10:00:00.000Z',
    voidReason: null,
    answer: null,
    ...some,
  }
}

const register = [
  entry('INT-2024-009', { texts: { fr: 'Le groupe adopte la synthèse.' } }),
  entry('INT-2024-1010', { state: 'void', texts: { nl: 'De werkgroep keurt goed.' } }),
  entry('INT-2025-001', { texts: { en: 'The WG takes note.' } }),
]
const numbers = (filter: Partial<typeof everything>) =>
  filterRegister(register, { ...everything, ...filter }).map(({ year, entries }) => [
    year,
    ...entries.map(({ number }) => number),
  ])

it('stands by year and by number, the newest first', () => {
  expect(numbers({})).toEqual([
    ['2025', 'INT-2025-001'],
    ['2024', 'INT-2024-1010', 'INT-2024-009'],
  ])
  expect(yearsOf(register)).toEqual(['2025', '2024'])
})

it('finds words in any language, whatever their accents and case', () => {
  expect(numbers({ words: 'SYNTHESE groupe' })).toEqual([['2024', 'INT-2024-009']])
  expect(numbers({ words: 'synthèse werkgroep' })).toEqual([])
  expect(numbers({ words: 'int-2025' })).toEqual([['2025', 'INT-2025-001']])
})

it('narrows by state and by the year in the number, not that of the entry', () => {
  expect(numbers({ state: 'void' })).toEqual([['2024', 'INT-2024-1010']])
  expect(numbers({ year: '2025' })).toEqual([['2025', 'INT-2025-001']])
})
