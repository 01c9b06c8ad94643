import { describe, expect, it } from 'vitest'
import { chain, type TrailFacts } from './chain.ts'
import type { Answer } from './decision.ts'

describe('the trail', () => {
  const answer: Answer = {
    escalationNumber: 'ESC-INT-2024-003',
    outcome: 'endorsed',
    decisionNumber: 'SC-2025-001',
    texts: { fr: 'Valide.' },
    amendment: {},
    answeredAt: '2025-01-23T10:00:00.000Z',
  }
  const facts: TrailFacts = {
    item: { meetingId: 'meeting-1', itemId: 'item-0001', title: { fr: 'Financement' }, at: '2024-12-12T13:00:00.000Z' },
    passageMissing: false,
    round: null,
    vote: null,
    decision: {
      id: 'decision',
      number: 'INT-2024-018',
      kind: 'recommendation',
      state: 'adopted',
      texts: { fr: 'Recommande.' },
      at: '2024-12-12T14:00:00.000Z',
    },
    escalation: null,
    committeeItem: null,
    committeeVote: null,
    inWriting: false,
    runningVoteId: null,
    answer: null,
    answerDecisionId: null,
  }
  const told = (change: Partial<TrailFacts>) =>
    chain({ ...facts, ...change }).map(({ kind, state }) => `${kind} ${state}`)
  const note = (state: 'draft' | 'submitted' | 'onAgenda' | 'inWriting' | 'answered') => ({
    escalation: { id: 'note', number: 'ESC-INT-2024-003', state, at: null },
  })

  it('[V86] in writing there is no item: the vote leads to itself while it runs, and stands alone once it has answered', () => {
    const running = { ...note('inWriting'), inWriting: true }
    expect(told(running).slice(2)).toEqual(['escalation done', 'committeeWritten waiting', 'answer waiting'])
    const steps = (change: Partial<TrailFacts>) => chain({ ...facts, ...running, ...change })
    expect(steps({ runningVoteId: 'vote' })[3]?.link).toEqual({ to: 'vote', meetingId: null, voteId: 'vote' })
    expect(steps({})[3]?.link).toBeNull()
    expect(told({ ...note('answered'), inWriting: true, committeeVote: 'hidden', answer }).slice(3)).toEqual([
      'committeeWritten done',
      'answer done',
      'transmission waiting',
    ])
  })

  it('waits for a note only where something is recommended', () => {
    expect(told({})).toEqual(['item done', 'decision done', 'escalation waiting'])
    expect(told({ decision: { ...facts.decision, kind: 'decision' } })).toEqual(['item done', 'decision done'])
    expect(told({ item: null, vote: 'hidden' })).toEqual(['vote done', 'decision done', 'escalation waiting'])
  })

  it('is torn at a passage that is gone and ends at a void entry', () => {
    expect(told({ passageMissing: true })[0]).toBe('item broken')
    expect(told({ decision: { ...facts.decision, state: 'void' }, ...note('draft') })).toEqual([
      'item done',
      'decision broken',
    ])
  })

  it('grows with the note, the committee’s item, its vote and the answer', () => {
    const from = (change: Partial<TrailFacts>) => told(change).slice(2)
    expect(from(note('draft'))).toEqual(['escalation waiting', 'answer waiting'])
    expect(from(note('submitted'))).toEqual([
      'escalation done',
      'committeeItem waiting',
      'committeeVote waiting',
      'answer waiting',
    ])
    expect(from({ ...note('onAgenda'), committeeItem: 'hidden' })).toEqual([
      'escalation done',
      'committeeItem done',
      'committeeVote waiting',
      'answer waiting',
    ])
    const answered = { ...note('answered'), committeeItem: 'hidden', committeeVote: 'hidden', answer } as const
    expect(from(answered)).toEqual([
      'escalation done',
      'committeeItem done',
      'committeeVote done',
      'answer done',
      'transmission waiting',
    ])
    expect(from({ ...answered, answer: { ...answer, outcome: 'notEndorsed' } }).at(-1)).toBe('answer done')
    expect(from({ ...note('submitted'), answer: { ...answer, outcome: 'postponed' } }).at(-1)).toBe('answer waiting')
  })

  it('leads only where the viewer may go', () => {
    const steps = chain({ ...facts, item: 'hidden', vote: 'hidden' })
    expect(steps.map(({ link }) => link)).toEqual([null, null, { to: 'decision', decisionId: 'decision' }, null])
    expect(chain(facts)[0]).toMatchObject({ texts: { fr: 'Financement' }, link: { to: 'item', itemId: 'item-0001' } })
  })
})
