import { describe, expect, it } from 'vitest'
import { refusalStatus, type RefusalCode } from '../refusal.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { locales } from './locale.ts'
import { nl } from './nl.ts'
import { refusalSentence, translate } from './translate.ts'
import { typesetFrench } from './typeset.ts'

describe('translate', () => {
  it('fills in figures in each language', () => {
    const figures = { outcome: 'adopted', for: 14, of: 20 }
    expect(translate('en', 'votes.result.majority.twoThirdsCast', figures)).toBe('two-thirds of votes cast (14 of 20)')
    expect(translate('fr', 'votes.result.majority.twoThirdsCast', figures)).toBe(
      'majorité des deux tiers des suffrages exprimés (14 sur 20)',
    )
    expect(translate('nl', 'votes.result.majority.twoThirdsCast', figures)).toBe(
      'tweederdemeerderheid van de uitgebrachte stemmen (14 van de 20)',
    )
  })

  it('throws when a figure is missing, so that no sentence with a hole is stored', () => {
    expect(() => translate('fr', 'votes.castCount', { cast: 3 })).toThrow('roll')
  })

  it('has a whole sentence for every refusal in every language, with or without its figures', () => {
    for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
      for (const locale of locales) {
        expect(refusalSentence(locale, { code })).toMatch(/^\p{Lu}.{20,}\.$/u)
        const params = { max: 2, min: 12, needed: 13, present: 12, item: '5', language: 'nl', minutes: 15 }
        expect(refusalSentence(locale, { code, params })).not.toMatch(/[{}?]/)
      }
    }
  })

  it('writes French punctuation with spaces that do not break, and leaves the syntax of messages alone', () => {
    const texts = { a: 'Prêt ? « Oui » : 5 % ; non !', b: { c: '{at, time, ::HHmm} {n, plural, other {# voix}}' } }
    expect(typesetFrench(texts)).toEqual({
      a: 'Prêt\u202f? «\u00a0Oui\u00a0»\u00a0: 5\u202f%\u202f; non\u202f!',
      b: texts.b,
    })
    expect(translate('fr', 'refusals.people.emailTaken')).not.toMatch(/ [;:?!»]/)
  })

  it('uses the typographic apostrophe, which needs no escape in a message', () => {
    for (const messages of [en, fr, nl]) expect(JSON.stringify(messages)).not.toContain("'")
  })
})
