import { describe, expect, it } from 'vitest'
import { checkMessages } from './checkMessages.ts'
import type { MessageFacts } from './messageTree.ts'

const good: MessageFacts = {
  languages: {
    en: {
      votes: { title: 'Vote', cast: '{count, plural, one {# ballot} other {# ballots}}', share: '{part} %' },
      refusals: { notFound: 'Not there.', votes: { closed: 'Closed at {time}.' } },
    },
    fr: {
      votes: { title: 'Vote', cast: '{count, plural, one {# bulletin} other {# bulletins}}', share: '{part} %' },
      refusals: { notFound: 'Introuvable.', votes: { closed: 'Clos à {time}.' } },
    },
    nl: {
      votes: { title: 'Stemming', cast: '{count, plural, one {# stem} other {# stemmen}}', share: '{part} %' },
      refusals: { notFound: 'Niet gevonden.', votes: { closed: 'Gesloten om {time}.' } },
    },
  },
  refusalCodes: ['notFound', 'votes.closed'],
  sameAsEnglish: { fr: ['votes.title'], nl: [] },
}

/** What is said once one language's messages are changed. */
function saidWith(language: 'en' | 'fr' | 'nl', change: Record<string, unknown>): string[] {
  const changed = { ...good.languages[language], ...change } as MessageFacts['languages']['en']
  return said({ ...good, languages: { ...good.languages, [language]: changed } })
}

function said(facts: MessageFacts): string[] {
  return checkMessages(facts).map(({ path, message }) => `${path.replace(/^shared\/i18n\//, '')}: ${message}`)
}

it('takes three languages that agree', () => {
  expect(said(good)).toEqual([])
})

it('finds keys that are missing or too many', () => {
  const refusals = { notFound: 'Introuvable.', votes: {}, extra: 'De trop.' }
  expect(saidWith('fr', { refusals })).toEqual([
    'fr.ts: refusals.votes.closed is missing',
    'fr.ts: refusals.extra is not in English',
  ])
})

it('finds refusals without a sentence and sentences without a refusal', () => {
  expect(said({ ...good, refusalCodes: ['notFound', 'votes.closed', 'rights.missing'] })).toEqual([
    'en.ts: refusals.rights.missing is missing: the refusal has no sentence',
  ])
  expect(said({ ...good, refusalCodes: ['notFound'] })).toEqual([
    'en.ts: refusals.votes.closed: no refusal has this code',
  ])
})

describe('arguments', () => {
  it('finds one forgotten, renamed or added', () => {
    const votes = { title: 'Stemming', cast: '{aantal} stemmen', share: '{part} %' }
    expect(saidWith('nl', { votes })).toEqual(['nl.ts: votes.cast takes {aantal}, English {count}'])
  })

  it('compares tags and the cases of a select', () => {
    const facts = (en: string, fr: string): MessageFacts => ({
      languages: { en: { a: en }, fr: { a: fr }, nl: { a: `${en} ook` } },
      refusalCodes: [],
      sameAsEnglish: { fr: [], nl: [] },
    })
    expect(said(facts('<b>Yes</b> sir', '<b>Oui</b>'))).toEqual([])
    expect(said(facts('<b>Yes</b> sir', 'Oui'))).toEqual(['fr.ts: a takes nothing, English <b>'])
    expect(said(facts('{x, select, a {A one} other {None}}', '{x, select, other {Aucun}}'))).toHaveLength(1)
  })

  it('finds what is empty or not a message at all', () => {
    const refusals = { notFound: '', votes: { closed: 'Clos à {time.' } }
    const [empty, broken] = saidWith('fr', { refusals })
    expect(empty).toBe('fr.ts: refusals.notFound is empty')
    expect(broken).toContain('fr.ts: refusals.votes.closed is not a message')
  })
})

describe('texts equal to the English', () => {
  it('are flagged unless they have no words or are listed', () => {
    expect(said({ ...good, sameAsEnglish: { fr: [], nl: [] } })).toEqual([
      'fr.ts: votes.title reads as in English: translate it, or list it in sameInAllLanguages.ts',
    ])
  })

  it('are flagged in the list once they are translated or gone', () => {
    expect(said({ ...good, sameAsEnglish: { fr: ['votes.title', 'votes.gone'], nl: ['votes.title'] } })).toEqual([
      'sameInAllLanguages.ts: fr: votes.gone no longer reads as in English',
      'sameInAllLanguages.ts: nl: votes.title no longer reads as in English',
    ])
  })
})
