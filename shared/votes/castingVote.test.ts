import { describe, expect, it } from 'vitest'
import type { RollLine } from '../meetings/attendance.ts'
import { checkCasting, isTied, presidersOf, type TiedVote } from './castingVote.ts'
import { countVote } from './countVote.ts'
import { castingSentence, resultSentence } from './resultSentence.ts'
import { motionRules, type Choice } from './vote.ts'

const tally = { for: 3, against: 3, abstain: 0, didNotVote: 0, entitled: 6, members: 6 }
const papers = (inFavour: number, against: number): Choice[] => [
  ...Array.from({ length: inFavour }, (): Choice => 'for'),
  ...Array.from({ length: against }, (): Choice => 'against'),
]

describe('the casting vote', () => {
  it('[V38] a tie is parity that alone keeps a motion from being adopted', () => {
    expect(motionRules.filter((rule) => isTied(rule, tally))).toEqual(['simple', 'absolutePresent', 'absoluteMembers'])
    expect(motionRules.filter((rule) => isTied(rule, { ...tally, abstain: 1, entitled: 7, members: 7 }))).toEqual([
      'simple',
    ])
    expect(motionRules.filter((rule) => isTied(rule, { ...tally, members: 8 }))).toEqual(['simple', 'absolutePresent'])
    expect(isTied('simple', { ...tally, for: 0, against: 0, abstain: 6 })).toBe(false)
    expect(isTied('simple', { ...tally, against: 2 })).toBe(false)
  })

  it('[V2] [V38] decides a tie and nothing else, and leaves the figures alone', () => {
    const vote = { rule: 'simple', options: 0, answersNeeded: 0, entitled: 6, members: 6 } as const
    const outcomes = (ballots: Choice[]) =>
      (['none', 'awaited', 'for', 'against'] as const).map(
        (casting) => countVote({ ...vote, casting }, ballots).outcome,
      )
    expect(outcomes(papers(3, 3))).toEqual(['notAdopted', 'tied', 'adopted', 'notAdopted'])
    expect(outcomes(papers(2, 3))).toEqual(Array.from({ length: 4 }, () => 'notAdopted'))
    expect(outcomes(papers(4, 2))).toEqual(Array.from({ length: 4 }, () => 'adopted'))
    expect(countVote({ ...vote, casting: 'for' }, papers(3, 3)).tally).toEqual(tally)
  })

  it('[V39] falls to the chair who votes, else to the co-leads who do', () => {
    const line = (seatId: string, role: RollLine['role'], change: Partial<RollLine> = {}): RollLine => ({
      seatId,
      organisation: `Organisation ${seatId}`,
      role,
      voting: true,
      personName: null,
      alternates: [],
      alternate: null,
      status: 'present',
      recorded: true,
      mode: 'room',
      holderSeatId: null,
      proxyItemId: null,
      presences: [],
      ...change,
    })
    const ids = (roll: RollLine[], recused: string[] = []) =>
      presidersOf(roll, new Set(recused)).map(({ seatId }) => seatId)
    const roll = [line('a', 'chair'), line('b', 'coLead'), line('c', 'coLead'), line('d', 'member')]
    expect(ids(roll)).toEqual(['a'])
    expect(ids(roll, ['a'])).toEqual(['b', 'c'])
    expect(ids([line('a', 'chair', { status: 'represented', holderSeatId: 'd' }), ...roll.slice(2)])).toEqual(['c'])
    expect(ids([line('a', 'chair', { voting: false }), line('d', 'member')])).toEqual([])
  })

  it('[V38] [V39] [V40] [V41] is refused where there is none, to others, twice, without a tie, and too late', () => {
    const vote: TiedVote = {
      presiding: { seatId: 'a', organisation: 'Organisation a' },
      outcome: 'tied',
      casting: null,
      meetingIsOpen: true,
      hasLater: false,
    }
    const refusal = (change: Partial<TiedVote>, seats = ['a']) => checkCasting({ ...vote, ...change }, seats)?.code
    expect(refusal({})).toBeUndefined()
    expect(refusal({ presiding: null })).toBe('votes.noCastingVote')
    expect(refusal({}, ['b'])).toBe('votes.notPresiding')
    expect(refusal({ casting: {}, outcome: 'adopted' })).toBe('votes.castingGiven')
    expect(refusal({ outcome: 'notAdopted' })).toBe('votes.notTied')
    expect(refusal({ outcome: null })).toBe('votes.notTied')
    expect(refusal({ meetingIsOpen: false })).toBe('votes.castingTooLate')
    expect(refusal({ hasLater: true })).toBe('votes.castingTooLate')
  })

  it('[V40] is said beside the result, in every language', () => {
    const of = { rule: 'simple', options: [], limits: null } as const
    expect(resultSentence('en', of, 'tied', tally)).toBe(
      'Tie, for the chair to decide: 3 for, 3 against, no abstentions; simple majority of votes cast not reached.',
    )
    expect(resultSentence('fr', of, 'tied', tally)).toContain('Partage des voix, à départager par la présidence')
    expect(resultSentence('nl', of, 'tied', tally)).toContain(
      'Staking van stemmen, de voorzitter kan beslissen: 3 stemmen voor',
    )
    const act = { organisation: 'hub.brussels', choice: 'for' } as const
    expect(castingSentence('en', act, tally)).toBe(
      'Adopted by the casting vote of the chair (hub.brussels), after a tie of 3 for and 3 against.',
    )
    expect(castingSentence('fr', act, tally)).toContain(
      'Adopté par la voix prépondérante de la présidence (hub.brussels)',
    )
    expect(castingSentence('nl', { ...act, choice: 'against' }, tally)).toContain(
      'Verworpen door de doorslaggevende stem van de voorzitter (hub.brussels)',
    )
  })
})
