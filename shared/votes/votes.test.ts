import { describe, expect, it } from 'vitest'
import { checkBallot } from './ballot.ts'
import { checkSecrecy, isSecret } from './checkSecrecy.ts'
import { checkQuorum } from './checkQuorum.ts'
import { checkMotion, type Motion } from './motion.ts'
import { namesOf } from './namesOf.ts'
import { resultSentence } from './resultSentence.ts'
import { outcomeOf } from './tally.ts'
import { motionRules, type MotionRule, type VoteRule } from './vote.ts'

describe('who may cast', () => {
  const paper = { recorded: null }
  const motion = { rule: 'simple', options: [], limits: null, secrecy: 'rollCall' } as const

  it('[V4] takes ballots while the vote is open, and says first that it is not', () => {
    expect(checkBallot({ ...motion, state: 'open' }, paper, 'for')).toBeNull()
    expect(checkBallot({ ...motion, state: 'closed' }, undefined, 'perhaps')).toEqual({ code: 'votes.closed' })
    expect(checkBallot({ ...motion, state: 'annulled' }, paper, 'for')).toEqual({ code: 'votes.closed' })
  })

  it('[V5] [V6] asks for a paper on the roll and one of the choices', () => {
    expect(checkBallot({ ...motion, state: 'open' }, undefined, 'for')?.code).toBe('votes.notOnRoll')
    expect(checkBallot({ ...motion, state: 'open' }, paper, 'perhaps')).toEqual({
      code: 'votes.unknownChoice',
      field: 'choice',
    })
  })

  it('[V33] takes a second ballot in an open vote, and none in a secret one', () => {
    const cast = { recorded: { choice: null, at: '2024-12-04T15:00:00.000Z' } }
    expect(checkBallot({ ...motion, state: 'open' }, cast, 'for')).toBeNull()
    expect(checkBallot({ ...motion, secrecy: 'secret', state: 'open' }, cast, 'for')).toEqual({
      code: 'votes.alreadyCast',
    })
    expect(checkBallot({ ...motion, secrecy: 'secret', state: 'open' }, paper, 'for')).toBeNull()
  })

  it('[V31] [V32] keeps secrecy to five mandates and more, and elections to secrecy', () => {
    expect(checkSecrecy(true, 4)).toEqual({ code: 'votes.tooFewForSecrecy', params: { needed: 5, present: 4 } })
    expect([checkSecrecy(true, 5), checkSecrecy(false, 4)]).toEqual([null, null])
    expect([isSecret('election', false), isSecret('simple', false), isSecret('simple', true)]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('what is put to the vote', () => {
  const motion: Motion = {
    question: { fr: 'Texte', nl: 'Tekst' },
    rule: 'simple',
    options: [],
    limits: {},
    escalationId: null,
    proposal: null,
    amendment: {},
  }

  it('[V10] is worded in every language the group decides in', () => {
    expect(checkMotion(motion, ['fr', 'nl'])).toBeNull()
    expect(checkMotion({ ...motion, question: { fr: 'Texte', nl: '  ' } }, ['fr', 'nl'])).toEqual({
      code: 'votes.wordingMissing',
      field: 'question.nl',
      params: { language: 'nl' },
    })
  })

  it('[V11] names what adopting means for an escalated item, with amendments in French and Dutch', () => {
    const escalated: Motion = { ...motion, escalationId: 'escalation', proposal: 'endorsed' }
    expect(checkMotion(escalated, ['fr'])).toBeNull()
    expect(checkMotion({ ...escalated, proposal: null }, ['fr'])?.field).toBe('proposal')
    expect(checkMotion({ ...escalated, escalationId: null }, ['fr'])?.field).toBe('escalationId')
    const amended: Motion = { ...escalated, proposal: 'endorsedWithAmendments', amendment: { fr: 'Modifié' } }
    expect(checkMotion(amended, ['fr'])).toEqual({
      code: 'escalations.amendmentMissing',
      field: 'amendment.nl',
      params: { language: 'nl' },
    })
    expect(checkMotion({ ...amended, amendment: { fr: 'Modifié', nl: 'Gewijzigd' } }, ['fr'])).toBeNull()
  })

  it('[V7] waits for the quorum, in all and in person', () => {
    const reached = { seats: 7, needed: 4, counted: 4, inPersonNeeded: 3, inPerson: 3, reached: true }
    expect(checkQuorum(reached)).toBeNull()
    expect(checkQuorum({ ...reached, counted: 3, reached: false })).toEqual({
      code: 'votes.noQuorum',
      params: { needed: 4, present: 3 },
    })
    expect(checkQuorum({ ...reached, inPerson: 2, reached: false })).toEqual({
      code: 'votes.tooFewInPerson',
      params: { needed: 3, present: 2 },
    })
  })
})

describe('what a closed vote says', () => {
  const of = (rule: VoteRule) => ({ rule, options: [], limits: null })
  const roll = ['A', 'B', 'C', 'D'].map((name) => ({ seatId: name, organisation: name }))
  const cast = new Map([
    ['A', 'for'],
    ['B', 'against'],
    ['C', 'abstain'],
  ] as const)
  const counted = { roll, cast, recused: ['E'], absent: ['F'] }

  it('[V13] [V14] names by secrecy, and keeps those who cast nothing in lists of their own', () => {
    const silent = { didNotVote: ['D'], recused: ['E'], absent: ['F'] }
    expect(namesOf('rollCall', counted)).toEqual({ for: ['A'], against: ['B'], abstain: ['C'], ...silent })
    expect(namesOf('namedDissent', counted)).toEqual({ against: ['B'], abstain: ['C'], ...silent })
  })

  it('[V15] names the rule and its figures in three languages', () => {
    const tally = { for: 14, against: 6, abstain: 3, didNotVote: 0, entitled: 23, members: 24 }
    expect(resultSentence('en', of('twoThirdsCast'), 'adopted', tally)).toBe(
      'Adopted: 14 for, 6 against, 3 abstentions; two-thirds of votes cast (14 of 20).',
    )
    expect(resultSentence('fr', of('twoThirdsCast'), 'adopted', tally)).toBe(
      'Adopté\u00a0: 14 voix pour, 6 contre, 3 abstentions\u202f; majorité des deux tiers des suffrages exprimés (14 sur 20).',
    )
    expect(resultSentence('nl', of('twoThirdsCast'), 'adopted', tally)).toBe(
      'Goedgekeurd: 14 stemmen voor, 6 tegen, 3 onthoudingen; tweederdemeerderheid van de uitgebrachte stemmen (14 van de 20).',
    )
  })

  it('[V15] says when the majority was missed, nobody abstained, and somebody did not vote', () => {
    const tally = { for: 1, against: 2, abstain: 0, didNotVote: 1, entitled: 4, members: 5 }
    expect(resultSentence('en', of('simple'), 'notAdopted', tally)).toBe(
      'Not adopted: 1 for, 2 against, no abstentions; simple majority of votes cast not reached. 1 did not vote.',
    )
    expect(resultSentence('fr', of('simple'), 'notAdopted', tally)).toBe(
      'Rejeté\u00a0: 1 voix pour, 2 contre, aucune abstention\u202f; majorité simple des suffrages exprimés non atteinte. 1 n’a pas pris part au vote.',
    )
    expect(resultSentence('nl', of('simple'), 'notAdopted', tally)).toBe(
      'Verworpen: 1 stem voor, 2 tegen, geen onthoudingen; gewone meerderheid van de uitgebrachte stemmen niet bereikt. 1 heeft niet deelgenomen aan de stemming.',
    )
  })

  it('[V15] names what the majority is of, in each rule', () => {
    const tally = { for: 14, against: 6, abstain: 3, didNotVote: 0, entitled: 23, members: 25 }
    const said = (rule: MotionRule) =>
      (['en', 'fr', 'nl'] as const).map((locale) => {
        const sentence = resultSentence(locale, of(rule), outcomeOf(rule, tally), tally)
        return sentence.slice(sentence.search(/[;\u202f] /) + 2).trim()
      })
    expect(motionRules.map(said)).toEqual([
      [
        'simple majority of votes cast.',
        'majorité simple des suffrages exprimés.',
        'gewone meerderheid van de uitgebrachte stemmen.',
      ],
      [
        'absolute majority of the votes present or represented (14 of 23).',
        'majorité absolue des voix présentes ou représentées (14 sur 23).',
        'volstrekte meerderheid van de aanwezige of vertegenwoordigde stemmen (14 van de 23).',
      ],
      [
        'absolute majority of all members (14 of 25).',
        'majorité absolue de tous les membres (14 sur 25).',
        'volstrekte meerderheid van alle leden (14 van de 25).',
      ],
      [
        'two-thirds of votes cast (14 of 20).',
        'majorité des deux tiers des suffrages exprimés (14 sur 20).',
        'tweederdemeerderheid van de uitgebrachte stemmen (14 van de 20).',
      ],
      [
        'two-thirds of the votes present or represented not reached (14 of 23).',
        'majorité des deux tiers des voix présentes ou représentées non atteinte (14 sur 23).',
        'tweederdemeerderheid van de aanwezige of vertegenwoordigde stemmen niet bereikt (14 van de 23).',
      ],
      [
        'unanimity of votes cast not reached (14 of 20).',
        'unanimité des suffrages exprimés non atteinte (14 sur 20).',
        'eenparigheid van de uitgebrachte stemmen niet bereikt (14 van de 20).',
      ],
    ])
  })
})
