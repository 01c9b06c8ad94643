import { expect, it } from 'vitest'
import { suggestKind } from './suggestKind.ts'

it('recognises a recommendation in each language', () => {
  expect(suggestKind({ en: 'The WG recommends that the mapping be completed.' })).toBe('recommendation')
  expect(suggestKind({ fr: 'Le groupe de travail recommande un cadre de mission.' })).toBe('recommendation')
  expect(suggestKind({ nl: 'De werkgroep beveelt een missiekader aan met een samenwerkingsluik.' })).toBe(
    'recommendation',
  )
  expect(suggestKind({ nl: 'De werkgroep beveelt aan het overzicht te vervolledigen.' })).toBe('recommendation')
})

it('recognises taking note in each language', () => {
  expect(suggestKind({ en: 'The WG takes note of the feedback.' })).toBe('note')
  expect(suggestKind({ fr: 'Le groupe de travail prend acte du retour.' })).toBe('note')
  expect(suggestKind({ nl: 'De werkgroep neemt akte van de terugkoppeling.' })).toBe('note')
})

it('takes everything else for a decision', () => {
  expect(suggestKind({ fr: 'Le groupe de travail adopte la synthèse.' })).toBe('decision')
  expect(suggestKind({ nl: 'De werkgroep keurt de synthese goed.' })).toBe('decision')
  expect(suggestKind({})).toBe('decision')
})
