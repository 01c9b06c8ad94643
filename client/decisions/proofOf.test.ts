import { expect, it } from 'vitest'
import type { Texts } from '../../shared/i18n/locale.ts'
import { proofOf } from './proofOf.ts'

function vote(id: string, question: Texts, outcome: 'adopted' | 'notAdopted' = 'adopted') {
  return { id, itemId: 'item', state: 'closed' as const, outcome, openedAt: `2024-12-12T14:0${id}:00.000Z`, question }
}

const decision = {
  itemId: 'item',
  block: { texts: { fr: 'Oui.' } },
  kind: 'decision',
  taken: new Set<string>(),
} as const

it('is the last vote on the item that adopted something', () => {
  const votes = [vote('1', {}), vote('2', {}), vote('3', {}, 'notAdopted')]
  expect(proofOf(votes, decision)).toBe('2')
  expect(proofOf(votes, { ...decision, itemId: 'elsewhere' })).toBeNull()
})

it('is the vote on these very words before any other', () => {
  expect(proofOf([vote('1', { fr: 'Oui. ' }), vote('2', { fr: 'Non.' })], decision)).toBe('1')
})

it('is no vote that another entry rests on, and none for what only takes note', () => {
  const votes = [vote('1', {}), vote('2', {})]
  expect(proofOf(votes, { ...decision, taken: new Set(['2']) })).toBe('1')
  expect(proofOf(votes, { ...decision, kind: 'note' })).toBeNull()
  expect(proofOf([vote('1', { fr: 'Oui.' })], { ...decision, kind: 'note' })).toBe('1')
})
