import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import type { Screens } from '../documents/presence.ts'

const well: Screens = { all: 25, upToDate: 25, wrong: 0, behind: 0, edits: 0, lost: 0 }
const sentence = (locale: Locale, change: Partial<Screens>) =>
  translate(locale, 'meetings.screens', { ...well, ...change }).replaceAll(/\s/g, ' ')

describe('how the screens stand, in a sentence', () => {
  it('is short while all is well', () => {
    expect(sentence('en', {})).toBe('All 25 screens are up to date.')
    expect(sentence('en', { all: 1, upToDate: 1 })).toBe('This screen is up to date.')
    expect(sentence('fr', {})).toBe('Les 25 écrans sont à jour.')
    expect(sentence('nl', {})).toBe('Alle 25 schermen zijn bij.')
  })

  it('says what is not, one or several', () => {
    const one = { upToDate: 24, wrong: 1, behind: 1, edits: 3 }
    expect(sentence('en', one)).toBe('24 of 25 screens are up to date; one has 3 unsent edits.')
    expect(sentence('fr', one)).toBe('24 écrans sur 25 sont à jour ; un a 3 modifications non envoyées.')
    expect(sentence('nl', one)).toBe('24 van de 25 schermen zijn bij; één heeft 3 niet-verstuurde wijzigingen.')
    const several = { upToDate: 21, wrong: 4, behind: 3, edits: 12, lost: 1 }
    expect(sentence('en', several)).toBe(
      '21 of 25 screens are up to date; 3 have 12 unsent edits between them; one has lost its connection.',
    )
    expect(sentence('fr', several)).toBe(
      '21 écrans sur 25 sont à jour ; 3 ont ensemble 12 modifications non envoyées ; un a perdu sa connexion.',
    )
    expect(sentence('nl', several)).toBe(
      '21 van de 25 schermen zijn bij; 3 hebben samen 12 niet-verstuurde wijzigingen; één is de verbinding kwijt.',
    )
  })
})
