import { describe, expect, it } from 'vitest'
import { checkAmend, checkEnd, checkObjection, checkSettle, moveTo, type Move } from './checkRound.ts'
import { consentSentence } from './consentSentence.ts'
import { consentEnds, type Objection, type RoundFacts } from './round.ts'

const texts = { fr: 'Texte', nl: 'Tekst' }
const wording = { number: 1, loop: 1, texts, hash: '', at: 't' }
const objection: Objection = {
  id: 'o',
  seatId: 's',
  organisation: 'iles.be',
  loop: 1,
  text: 'Too soon',
  raisedAt: 't',
  state: 'open',
  change: null,
  settledAt: null,
}
const start: RoundFacts = { state: 'running', step: 'present', loop: 1, wordings: [wording], objections: [] }
const gathering: RoundFacts = { ...start, step: 'objections', objections: [objection] }
const second: RoundFacts = { ...gathering, step: 'amend', loop: 2 }
const amended = { ...wording, number: 2, loop: 2, texts: { fr: 'Autre', nl: 'Ander' } }

function walk(round: RoundFacts, ...path: Move[]) {
  let at: RoundFacts = round
  for (const move of path) {
    const to = moveTo(at, move)
    if ('code' in to) return to.code
    at = { ...at, ...to }
  }
  return `${at.step} ${at.loop}`
}

describe('a consent round', () => {
  it('[V43] [V47] takes five steps in order, back while nobody has objected, and two loops at most', () => {
    expect(walk(start, 'next', 'next', 'next', 'next')).toBe('objections 1')
    expect(walk(start, 'next', 'next', 'back')).toBe('clarify 1')
    expect(walk(start, 'back')).toBe('consent.wrongStep')
    expect(walk(start, 'next', 'next', 'next', 'next', 'next')).toBe('consent.wrongStep')
    expect(walk(start, 'again')).toBe('consent.wrongStep')
    expect(walk(gathering, 'back')).toBe('consent.wrongStep')
    expect(walk(gathering, 'again')).toBe('amend 2')
    expect(walk(gathering, 'again', 'back')).toBe('consent.wrongStep')
    expect(walk(gathering, 'again', 'next')).toBe('objections 2')
    expect(walk(gathering, 'again', 'next', 'again')).toBe('consent.noThirdLoop')
    expect(walk({ ...start, state: 'postponed' }, 'next')).toBe('consent.ended')
  })

  it('[V44] changes its wording in its step alone, in every language, to other words', () => {
    const refusal = (round: RoundFacts, to: object) => checkAmend(round, to, ['fr', 'nl'])?.code
    expect(refusal(second, amended.texts)).toBeUndefined()
    expect(refusal(second, { ...texts, fr: ' Texte ' })).toBe('consent.sameWording')
    expect(refusal(second, { fr: 'Autre' })).toBe('consent.wordingMissing')
    expect(refusal(gathering, amended.texts)).toBe('consent.wrongStep')
  })

  it('[V45] takes objections in their step, with words, from seats that take part', () => {
    expect(checkObjection(gathering, true, 'Too soon')).toBeNull()
    expect(checkObjection(gathering, false, 'Too soon')?.code).toBe('consent.notTakingPart')
    expect(checkObjection(gathering, true, '  ')).toEqual({ code: 'input.invalid', field: 'text' })
    expect(checkObjection(second, true, 'Too soon')?.code).toBe('consent.wrongStep')
  })

  it('[V46] integrates by a stated change of a wording that did change; what is settled stays so', () => {
    const settle = (round: RoundFacts, how: 'integrated' | 'withdrawn' | 'upheld', one = objection, change = 'Later') =>
      checkSettle(round, one, how, change)?.code
    const changed = { ...second, wordings: [wording, amended] }
    expect(settle(changed, 'integrated')).toBeUndefined()
    expect(settle(second, 'integrated')).toBe('consent.wordingUnchanged')
    expect(settle(changed, 'integrated', objection, ' ')).toBe('input.invalid')
    expect(settle(gathering, 'integrated')).toBe('consent.wrongStep')
    expect(settle(gathering, 'upheld')).toBeUndefined()
    expect(settle(second, 'upheld')).toBe('consent.wrongStep')
    expect(settle(second, 'withdrawn')).toBeUndefined()
    expect(settle(changed, 'integrated', { ...objection, state: 'upheld' })).toBeUndefined()
    for (const state of ['integrated', 'withdrawn'] as const)
      expect(settle(changed, 'withdrawn', { ...objection, state })).toBe('consent.objectionSettled')
  })

  it('[V48] [V49] ends by consent when no objection stands, otherwise only when one does', () => {
    const ends = (round: RoundFacts, mayEscalate = true) =>
      consentEnds.map((end) => checkEnd(round, end, mayEscalate)?.code ?? 'yes')
    const none = ['consent.nothingStands', 'consent.nothingStands', 'consent.nothingStands']
    expect(ends({ ...gathering, objections: [] })).toEqual(['yes', ...none])
    expect(ends({ ...gathering, objections: [{ ...objection, state: 'withdrawn' }] })).toEqual(['yes', ...none])
    expect(ends(gathering)).toEqual(['consent.objectionStands', 'yes', 'yes', 'yes'])
    expect(ends({ ...gathering, objections: [{ ...objection, state: 'upheld' }] }, false)).toEqual([
      'consent.objectionStands',
      'yes',
      'yes',
      'consent.nowhereToEscalate',
    ])
    expect(ends(second)).toEqual(Array.from({ length: 4 }, () => 'consent.wrongStep'))
  })

  it('[V50] is said with its figures, and with its wording where that changed', () => {
    const taken: Objection[] = [
      { ...objection, state: 'integrated' },
      { ...objection, state: 'withdrawn' },
    ]
    const round = { ...second, wordings: [wording, amended], objections: taken }
    expect(consentSentence('fr', 'consented', { ...gathering, objections: [] })).toMatch(
      /^Adopté par consentement, en un tour\s: aucune objection\.$/,
    )
    expect(consentSentence('en', 'consented', round)).toBe(
      'Adopted by consent after two loops: 2 objections, 1 integrated, 1 withdrawn. Wording: Autre',
    )
    const upheld = { ...gathering, loop: 2, objections: [{ ...objection, state: 'upheld' as const }] }
    expect(consentSentence('en', 'toVote', upheld)).toBe(
      'No consent after two loops: 1 objection, 1 upheld (iles.be). The proposal is put to the vote.',
    )
    expect(consentSentence('nl', 'postponed', upheld)).toContain('1 gehandhaafd (iles.be)')
    expect(consentSentence('fr', 'escalated', upheld)).toContain('soumis au comité de pilotage')
  })
})
