import { expect, it } from 'vitest'
import type { UnsentOffer } from './unsentOffers.ts'
import { asPlainText, inSections } from './unsentSections.ts'

const passage = (itemId: string, ...words: string[]) => ({
  place: { kind: 'minutes' as const, itemId },
  title: { en: itemId },
  runs: words.map((text, at) => ({ text, isUnsent: at > 0 })),
})
const offer = (...passages: UnsentOffer['passages']): UnsentOffer => ({
  documentId: 'document-one',
  reason: 'readOnly',
  edits: 3,
  passages,
})

it('puts what was not sent under the name of its place, each place once, ready to be pasted', () => {
  const offers = [offer(passage('one', 'It was', ' late.'), passage('two', 'Two')), offer(passage('one', 'And cold.'))]
  const sections = inSections(offers, ({ title }) => `Minutes: ${title.en}`)
  expect(sections.map(({ heading, passages }) => [heading, passages.length])).toEqual([
    ['Minutes: one', 2],
    ['Minutes: two', 1],
  ])
  expect(asPlainText(sections)).toBe('Minutes: one\nIt was late.\nAnd cold.\n\nMinutes: two\nTwo')
})
