import { describe, expect, it } from 'vitest'
import { resultSentence } from '../votes/resultSentence.ts'
import { checkPut, checkTable, checkWhole, checkWords, type VoteOnItem } from './checkAmendment.ts'

const motion = { fr: 'Quatre séances', nl: 'Vier zittingen' }
const both = ['fr', 'nl'] as const
const amends = {
  amendmentId: 'a',
  number: 2,
  organisation: 'iles.be',
  before: motion,
  after: { fr: 'Cinq séances', nl: 'Vijf zittingen' },
  hash: 'h',
}

describe('amendments', () => {
  it('[V52] [V59] are tabled on a motion, before and while it is met, until the whole is voted', () => {
    const whole: VoteOnItem = { state: 'closed', rule: 'simple', outcome: 'adopted', amends: null }
    const refusal = (...votes: VoteOnItem[]) => checkTable('open', motion, both, votes)?.code
    expect(refusal()).toBeUndefined()
    expect(refusal({ ...whole, amends }, { ...whole, state: 'annulled', outcome: null })).toBeUndefined()
    expect(refusal({ ...whole, rule: 'plurality', outcome: 'chosen' })).toBeUndefined()
    expect(refusal(whole)).toBe('amendments.tooLate')
    expect(refusal({ ...whole, state: 'open', outcome: null })).toBe('amendments.tooLate')
    expect(checkTable('convened', motion, both, [])).toBeNull()
    expect(checkTable('closed', motion, both, [])?.code).toBe('meetings.wrongState')
    expect(checkTable('open', { fr: 'Quatre' }, both, [])).toEqual({
      code: 'amendments.noMotion',
      params: { language: 'nl' },
    })
  })

  it('[V53] change some word, in every language the group decides in', () => {
    expect(checkWords(motion, amends.after, both)).toBeNull()
    expect(checkWords(motion, { ...motion, fr: 'Cinq séances' }, both)).toBeNull()
    expect(checkWords(motion, { ...motion, fr: ' Quatre séances ' }, both)?.code).toBe('amendments.nothingChanged')
    expect(checkWords(motion, { fr: 'Cinq séances' }, both)).toMatchObject({
      code: 'amendments.wordingMissing',
      field: 'texts.nl',
    })
  })

  it('[V54] [V55] are put to the vote on the words in force, once', () => {
    const amendment = { state: 'tabled', isOpen: false, isStale: false } as const
    expect(checkPut(amendment)).toBeNull()
    expect(checkPut({ ...amendment, isStale: true })?.code).toBe('amendments.stale')
    expect(checkPut({ ...amendment, isOpen: true })?.code).toBe('amendments.voteOpen')
    for (const state of ['adopted', 'rejected', 'withdrawn'] as const)
      expect(checkPut({ ...amendment, state })?.code).toBe('amendments.settled')
  })

  it('[V57] come before the whole, which is voted in the words they leave', () => {
    expect(checkWhole(motion, null, [])).toBeNull()
    expect(checkWhole(motion, motion, [{ state: 'rejected' }, { state: 'withdrawn' }])).toBeNull()
    expect(checkWhole(motion, motion, [{ state: 'tabled' }])?.code).toBe('amendments.unsettled')
    expect(checkWhole(motion, amends.after, [{ state: 'adopted' }])).toEqual({
      code: 'amendments.otherWording',
      field: 'question',
    })
    expect(checkWhole(amends.after, amends.after, [{ state: 'adopted' }])).toBeNull()
  })

  it('[V56] say in the minutes what was voted, and the words that come of it', () => {
    const of = { rule: 'simple', options: [], limits: null, amends } as const
    const tally = { for: 3, against: 1, abstain: 0, didNotVote: 0, entitled: 4, members: 5 }
    expect(resultSentence('en', of, 'notAdopted', { ...tally, for: 1, against: 3 })).toBe(
      'Amendment 2 (iles.be). Not adopted: 1 for, 3 against, no abstentions; simple majority of votes cast not reached.',
    )
    expect(resultSentence('nl', of, 'adopted', tally)).toMatch(
      /^Amendement 2 \(iles\.be\)\. Goedgekeurd: .* Gewijzigde tekst: Vijf zittingen$/,
    )
    expect(resultSentence('fr', of, 'adopted', tally)).toMatch(/Texte amendé\s: Cinq séances$/)
  })
})
