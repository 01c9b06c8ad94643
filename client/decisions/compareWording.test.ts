import { expect, it } from 'vitest'
import { compareWording } from './compareWording.ts'

it('finds nothing where every language says the same', () => {
  expect(compareWording({ fr: 'Oui.', nl: 'Ja.' }, { nl: 'Ja.', fr: 'Oui.' })).toEqual([])
})

it('names a language that was reworded, added or taken away', () => {
  expect(compareWording({ fr: 'Oui.', nl: 'Ja.' }, { fr: 'Oui !', en: 'Yes.' })).toEqual([
    { locale: 'en', register: '', minutes: 'Yes.' },
    { locale: 'fr', register: 'Oui.', minutes: 'Oui !' },
    { locale: 'nl', register: 'Ja.', minutes: '' },
  ])
})
