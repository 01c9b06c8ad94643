import { expect, it } from 'vitest'
import { areWordsStarting } from './wordsStarting.ts'

it.each([
  ['Décision', 'dec', true],
  ['Liste numérotée', 'numero', true],
  ['Liste numérotée', 'liste n', true],
  ['Sous-titre', 'titre', true],
  ['Besoin', '', true],
  ['Besoin', 'soin', false],
  ['Action', '2025', false],
])('%s, typed %s: %s', (label, typed, expected) => {
  expect(areWordsStarting(label, typed)).toBe(expected)
})
