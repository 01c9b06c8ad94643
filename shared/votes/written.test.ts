import { describe, expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import { countVote } from './countVote.ts'
import { nextMeeting } from './reportItem.ts'
import { answersNeeded } from './isWritten.ts'
import { checkDiscussion, checkRecusal, checkWrittenMotion, type WrittenMotion } from './written.ts'
import { writtenPeriod } from './writtenPeriod.ts'
import { writtenSentence } from './writtenSentence.ts'

const rules = defaultRules.steering
const both = { fr: 'Budget', nl: 'Budget' }
const motion: WrittenMotion = {
  title: both,
  question: both,
  grounds: {},
  links: '',
  rule: 'simple',
  options: [],
  limits: {},
  escalationId: null,
  proposal: null,
  amendment: {},
  workingDays: 5,
}

describe('[V62] the period', () => {
  // What day it is opened on, how long it is, the last day, the instant it ends: worked out by hand on a calendar.
  const cases: [opened: string, days: number, lastDay: string, deadline: string][] = [
    ['2025-01-13T09:00:00Z', 5, '2025-01-20', '2025-01-20T22:59:59.000Z'],
    // Opened on a Saturday: Monday is the first day.
    ['2025-01-11T09:00:00Z', 1, '2025-01-13', '2025-01-13T22:59:59.000Z'],
    // Summer time begins on Sunday 30 March 2025: the end is an hour earlier in UTC than before.
    ['2025-03-25T15:00:00Z', 5, '2025-04-01', '2025-04-01T21:59:59.000Z'],
    // It ends on Sunday 26 October 2025.
    ['2025-10-21T15:00:00Z', 5, '2025-10-28', '2025-10-28T22:59:59.000Z'],
    // Easter 2025 is 20 April: Easter Monday does not count.
    ['2025-04-17T08:00:00Z', 2, '2025-04-22', '2025-04-22T21:59:59.000Z'],
    // Labour day, Ascension (29 May) and Whit Monday (9 June).
    ['2025-04-30T08:00:00Z', 1, '2025-05-02', '2025-05-02T21:59:59.000Z'],
    ['2025-05-28T08:00:00Z', 1, '2025-05-30', '2025-05-30T21:59:59.000Z'],
    ['2025-06-06T08:00:00Z', 1, '2025-06-10', '2025-06-10T21:59:59.000Z'],
    // Christmas and New Year, across the year's end.
    ['2025-12-23T08:00:00Z', 6, '2026-01-02', '2026-01-02T22:59:59.000Z'],
    // Half past midnight in Brussels is the evening before in UTC: the day is Brussels’ own.
    ['2025-07-20T22:30:00Z', 1, '2025-07-22', '2025-07-22T21:59:59.000Z'],
  ]
  it.each(cases)('opened at %s for %i working days, ends on %s', (opened, days, lastDay, deadline) => {
    expect(writtenPeriod(opened, days)).toEqual({ lastDay, deadline })
  })
})

it('[V60] [V62] asks for the subject and motion in each language, and for the days of the rules', () => {
  expect(checkWrittenMotion(motion, rules)).toBeNull()
  expect(checkWrittenMotion({ ...motion, title: { fr: 'Budget' } }, rules)).toMatchObject({
    code: 'written.titleMissing',
    field: 'title.nl',
  })
  expect(checkWrittenMotion({ ...motion, question: { nl: 'Budget' } }, rules)).toMatchObject({
    code: 'votes.wordingMissing',
    field: 'question.fr',
  })
  const short = checkWrittenMotion({ ...motion, workingDays: 4 }, rules)
  expect(short).toEqual({ code: 'written.periodTooShort', field: 'workingDays', params: { min: 5 } })
  expect(checkWrittenMotion({ ...motion, workingDays: 4 }, { ...rules, writtenWorkingDays: 3 })).toBeNull()
  for (const workingDays of [61, 5.5]) expect(checkWrittenMotion({ ...motion, workingDays }, rules)).not.toBeNull()
})

describe('[V64] [V65] the answers', () => {
  const seven = { rule: 'simple', options: 0, casting: 'none', answersNeeded: 4, entitled: 7, members: 7 } as const

  it('three of seven decide nothing, however much they agree; four do', () => {
    expect(countVote(seven, ['for', 'for', 'for'])).toMatchObject({ outcome: 'noQuorum', tally: { didNotVote: 4 } })
    expect(countVote(seven, ['for', 'for', 'for', 'abstain'])).toMatchObject({ outcome: 'adopted' })
    expect(countVote(seven, ['for', 'against', 'against', 'abstain'])).toMatchObject({ outcome: 'notAdopted' })
  })

  it('silence works like a vote against where all seats are the base, and is never one for', () => {
    const members = { ...seven, rule: 'absoluteMembers' } as const
    expect(countVote(members, ['for', 'for', 'for', 'abstain'])).toMatchObject({ outcome: 'notAdopted' })
    expect(countVote(members, ['for', 'for', 'for', 'for'])).toMatchObject({ outcome: 'adopted' })
  })

  it('a vote in a meeting needs none, for its quorum was there', () => {
    expect(answersNeeded({ meetingId: 'meeting', quorumNeeded: 4 })).toBe(0)
    expect(answersNeeded({ meetingId: null, quorumNeeded: 4 })).toBe(4)
  })

  it('the sentence says no answer, not abstention', () => {
    const tally = { for: 3, against: 1, abstain: 0, didNotVote: 3, entitled: 7, members: 7 }
    const of = { rule: 'simple', options: [], limits: null } as const
    const asked = { needed: 4, recused: 0 }
    expect(writtenSentence('en', of, { outcome: 'adopted', tally }, asked)).toBe(
      'By written procedure. Adopted: 3 for, 1 against, no abstentions; simple majority of votes cast. 3 gave no answer.',
    )
    const few = { ...tally, for: 3, against: 0, didNotVote: 4 }
    expect(writtenSentence('fr', of, { outcome: 'noQuorum', tally: few }, asked)).toBe(
      'Par procédure écrite. Sans décision\u00a0: 3 réponses sur 7, il en faut 4. 4 n’ont pas répondu.',
    )
  })
})

it('[V66] only somebody on the roll stops it, in writing, while it runs', () => {
  const running = { meetingId: null, state: 'open' } as const
  expect(checkDiscussion(running, 'onRoll')).toBeNull()
  expect(checkDiscussion(running, 'offRoll')).toEqual({ code: 'votes.notOnRoll' })
  expect(checkDiscussion({ ...running, state: 'closed' }, 'onRoll')).toEqual({ code: 'votes.closed' })
  expect(checkDiscussion({ ...running, meetingId: 'meeting' }, 'onRoll')).toEqual({ code: 'written.inMeeting' })
})

it('[V67] the next meeting is the earliest not opened yet, of today or later', () => {
  const meeting = (state: 'draft' | 'convened' | 'open' | 'closed', startsAt: string) => ({ state, startsAt })
  const later = meeting('draft', '2025-02-20T09:00:00.000Z')
  const today = meeting('convened', '2025-02-03T08:00:00.000Z')
  const others = [meeting('open', '2025-02-03T07:00:00.000Z'), meeting('draft', '2025-02-02T09:00:00.000Z')]
  expect(nextMeeting([later, ...others, today], '2025-02-03T10:00:00.000Z')).toBe(today)
  expect(nextMeeting([later, ...others], '2025-02-03T10:00:00.000Z')).toBe(later)
  expect(nextMeeting(others, '2025-02-03T10:00:00.000Z')).toBeUndefined()
})

describe('[V89] [V90] recusal in writing', () => {
  const running = { meetingId: null, state: 'open', secrecy: 'rollCall' } as const
  const paper = { recorded: null }
  const seven = { isRecused: false, mandates: 7 }

  it('is declared on a paper of one’s own that says nothing yet, while the vote runs in writing', () => {
    expect(checkRecusal(running, paper, seven)).toBeNull()
    expect(checkRecusal(running, undefined, seven)).toEqual({ code: 'votes.notOnRoll', field: 'seatId' })
    expect(checkRecusal({ ...running, meetingId: 'meeting' }, paper, seven)?.code).toBe('written.inMeeting')
    for (const state of ['closed', 'annulled'] as const)
      expect(checkRecusal({ ...running, state }, paper, seven)?.code).toBe('votes.closed')
    const answered = { recorded: { choice: 'for', at: '2025-01-13T09:00:00.000Z' } } as const
    expect(checkRecusal(running, answered, seven)?.code).toBe('written.answered')
    expect(checkRecusal(running, paper, { ...seven, isRecused: true })?.code).toBe('written.recused')
  })

  it('never leaves a secret vote fewer than five; an open one may shrink', () => {
    const secret = { ...running, secrecy: 'secret' } as const
    expect(checkRecusal(secret, paper, { ...seven, mandates: 6 })).toBeNull()
    expect(checkRecusal(secret, paper, { ...seven, mandates: 5 })).toEqual({ code: 'written.tooFewLeft' })
    expect(checkRecusal(running, paper, { ...seven, mandates: 1 })).toBeNull()
  })

  it('takes the seat out of the discussion too', () => {
    expect(checkDiscussion(running, 'recused')).toEqual({ code: 'written.recused' })
  })

  it('is said in the sentence, apart from those who gave no answer', () => {
    const tally = { for: 4, against: 0, abstain: 0, didNotVote: 2, entitled: 6, members: 6 }
    const of = { rule: 'absoluteMembers', options: [], limits: null } as const
    const sentence = (recused: number) =>
      writtenSentence('en', of, { outcome: 'adopted', tally }, { needed: 4, recused })
    expect(sentence(1)).toBe(`${sentence(0)} 1 recused.`)
    expect(sentence(0)).toContain('2 gave no answer.')
  })
})

it('[V65] [V91] between options too fewer answers than needed choose nothing, and the sentence says so', () => {
  const asked = { options: 2, casting: 'none', answersNeeded: 4, entitled: 7, members: 7 } as const
  const cross = [1, 0]
  for (const rule of ['plurality', 'approval', 'score', 'ranking', 'dots', 'election'] as const) {
    expect(countVote({ ...asked, rule }, [cross, cross, cross]).outcome).toBe('noQuorum')
    expect(countVote({ ...asked, rule }, [cross, cross, cross, cross]).outcome).not.toBe('noQuorum')
    expect(countVote({ ...asked, rule }, [cross, 'abstain', cross, cross]).outcome).not.toBe('noQuorum')
  }
  const of = { rule: 'plurality', options: [{ en: 'June' }, { en: 'July' }], limits: null } as const
  const found = countVote({ ...asked, rule: 'plurality' }, [cross, cross, cross, [0, 1], 'abstain'])
  expect(writtenSentence('en', of, found, { needed: 4, recused: 0 })).toBe(
    'By written procedure. Chosen: June; most votes (June 3, July 1); 1 abstention. 2 gave no answer.',
  )
  const few = countVote({ ...asked, rule: 'plurality' }, [cross])
  expect(writtenSentence('en', of, few, { needed: 4, recused: 0 })).toMatch(
    /^By written procedure. Not decided: 1 answer of 7, 4 needed./,
  )
})
