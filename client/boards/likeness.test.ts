import { expect, it } from 'vitest'
import { likelyPairs } from './likeness.ts'

const cards = [
  { id: 'a', text: 'Nous manquons de moyens pour exporter' },
  { id: 'b', text: 'Manque de moyens pour exporter !' },
  { id: 'c', text: 'B2B-matchmaking met partners in Europa, Afrika en Noord-Amerika' },
  { id: 'd', text: 'Des critères ESG pour choisir partenaires et projets' },
  { id: 'e', text: 'criteres esg pour choisir des partenaires' },
]

it('suggests texts that share most of their letters, most alike first, whatever their accents', () => {
  expect(likelyPairs(cards).map(({ one, other }) => one + other)).toEqual(['de', 'ab'])
})

it('suggests nothing for short words and unlike texts', () => {
  expect(
    likelyPairs([
      { id: 'a', text: '' },
      { id: 'b', text: '' },
    ]),
  ).toEqual([])
  expect(likelyPairs([cards[2], cards[3]].flatMap((card) => card ?? []))).toEqual([])
})
