import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { findMeeting } from '../meetings/store.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { listLog } from './logStore.ts'

// A committee answers a working group's note in writing, between two of its meetings.

const OPENED = '2024-12-04T15:00:00.000Z'
/** The end of the fifth working day after. */
const END = '2024-12-11T22:59:59.000Z'
let server: TestServer
let room: DecisionRoom
let decision: Decision
let escalationId: string

beforeEach(async () => {
  await server?.stop()
  server = await startTestServer({ now: OPENED })
  room = await setUpDecisions(server)
  decision = await room.enter()
  escalationId = await room.submitNote(decision.id)
})
afterAll(() => server.stop())

const question = { fr: wording.fr, nl: wording.nl }
const asked = () => ({ title: question, question, workingDays: 5, escalationId, proposal: 'endorsed' })

/** Asks to put the note in writing; `body` changes what is asked. */
const put = (body: object = {}, by: TestPerson = room.committee.secretary) =>
  by.post<Refusing & { voteId: string }>(`/groups/${room.committee.groupId}/written-votes`, { ...asked(), ...body })
const open = async (body: object = {}) => (await must(put(body))).voteId

async function answer(voteId: string, ...choices: string[]): Promise<void> {
  for (const [index, choice] of choices.entries()) {
    const { person, seatId } = voter(room.committee, index)
    await must(person.post(`/votes/${voteId}/ballots`, { seatId, choice }))
  }
}

const voteSeen = async (voteId: string) => {
  const { vote } = await must(room.committee.secretary.get<{ vote: Vote }>(`/votes/${voteId}`))
  await server.afterCommit.settled()
  return vote
}

interface Detail {
  decision: Decision
  escalations: Escalation[]
  trail: TrailStep[]
}
const detail = (by: TestPerson) => must(by.get<Detail>(`/decisions/${decision.id}`))
const note = async (by: TestPerson) =>
  (await must(by.get<{ escalation: Escalation }>(`/escalations/${escalationId}`))).escalation
const stations = (trail: readonly TrailStep[]) => trail.map(({ kind, state }) => `${kind} ${state}`)

describe('[V86] [V87] a note answered in writing', () => {
  it('reaches the group with the close, numbered and worded as in a meeting, and leads to its vote', async () => {
    const voteId = await open()
    const member = voter(room.group, 1).person
    const inCommittee = voter(room.committee, 3).person
    expect(await note(inCommittee)).toMatchObject({ state: 'inWriting', voteId, meetingId: null })
    expect(await note(member)).toMatchObject({ state: 'inWriting', voteId: null })
    const running = (await detail(inCommittee)).trail.find(({ kind }) => kind === 'committeeWritten')
    expect(running).toMatchObject({ state: 'waiting', link: { to: 'vote', meetingId: null, voteId } })

    await answer(voteId, 'for', 'for', 'for', 'against')
    expect((await detail(member)).decision.answer).toBeNull()
    server.clock.set(END)
    expect(await voteSeen(voteId)).toMatchObject({ outcome: 'adopted', proposal: 'endorsed' })

    const seen = await detail(member)
    expect(seen.decision).toMatchObject({
      state: 'answered',
      answer: { outcome: 'endorsed', decisionNumber: 'SC-2024-001', escalationNumber: seen.escalations[0]?.number },
    })
    expect(seen.decision.answer?.texts.fr).toMatch(/valide la décision demandée/)
    expect(stations(seen.trail).slice(-4)).toEqual([
      'escalation done',
      'committeeWritten done',
      'answer done',
      'transmission waiting',
    ])
    // Of the committee's vote the group learns that it took place.
    expect(seen.trail.find(({ kind }) => kind === 'committeeWritten')).toMatchObject({ texts: {}, link: null })
    expect((await member.get(`/votes/${voteId}`)).status).toBe(404)

    const own = (await detail(inCommittee)).trail.find(({ kind }) => kind === 'committeeWritten')
    expect(own?.texts.fr).toMatch(/^Par procédure écrite\./)
    expect(own?.link).toEqual({ to: 'vote', meetingId: null, voteId })
    const { decisions } = await must(
      inCommittee.get<{ decisions: Decision[] }>(`/groups/${room.committee.groupId}/decisions`),
    )
    expect(decisions).toMatchObject([{ number: 'SC-2024-001', voteId, meetingId: null, itemId: null }])
    expect((await inCommittee.get(`/decisions/${decisions[0]?.id}`)).status).toBe(200)
  })

  it('is one transaction with the close, and says in the log which vote gave it', async () => {
    const voteId = await open({ proposal: 'noted' })
    await answer(voteId, 'for', 'for', 'for', 'for')
    server.clock.set(END)
    await voteSeen(voteId)
    const rows = await server.ground.db.selectFrom('journal').selectAll().orderBy('seq').execute()
    const kinds = rows.map(({ kind }) => kind)
    const at = kinds.lastIndexOf('votes.voteClosed')
    expect(kinds.slice(at, at + 4)).toEqual([
      'votes.voteClosed',
      'decisions.outcomeRecorded',
      'decisions.answerReceived',
      'votes.writtenReported',
    ])
    const log = (await listLog(server.ground.db, 0)).map(({ kind, body }) => ({
      kind,
      body: JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, unknown>,
    }))
    expect(log.slice(-2)).toMatchObject([
      { kind: 'decision.promoted', body: { kind: 'note', vote: voteId, meeting: null, item: null } },
      { kind: 'escalation.answered', body: { outcome: 'noted', vote: voteId, answer: 'SC-2024-001' } },
    ])
  })

  it('with amendments needs their words in French and Dutch, and gives them to the group', async () => {
    const bare = await put({ proposal: 'endorsedWithAmendments', amendment: { fr: 'Sauf en 2025.' } })
    expect(bare.body.error).toMatchObject({ code: 'escalations.amendmentMissing', field: 'amendment.nl' })
    const amendment = { fr: 'Sauf en 2025.', nl: 'Behalve in 2025.' }
    const voteId = await open({ proposal: 'endorsedWithAmendments', amendment })
    await answer(voteId, 'for', 'for', 'for', 'for')
    server.clock.set(END)
    await voteSeen(voteId)
    expect((await detail(voter(room.group, 1).person)).decision.answer).toMatchObject({
      outcome: 'endorsedWithAmendments',
      amendment,
    })
  })

  it('in secret is no less an answer', async () => {
    const voteId = await open({ secret: true })
    await answer(voteId, 'for', 'for', 'for', 'against', 'for')
    server.clock.set(END)
    expect(await voteSeen(voteId)).toMatchObject({ outcome: 'adopted', secrecy: 'secret' })
    expect((await detail(voter(room.group, 1).person)).decision.answer?.outcome).toBe('endorsed')
  })

  it('rejected is “not endorsed”; anything else rejected, or too few answers, is no answer and the note waits again', async () => {
    const few = await open()
    await answer(few, 'for', 'for', 'for')
    server.clock.set(END)
    expect((await voteSeen(few)).outcome).toBe('noQuorum')
    const secretary = room.committee.secretary
    expect(await note(secretary)).toMatchObject({ state: 'submitted', voteId: null, outcome: null })
    expect((await detail(secretary)).decision).toMatchObject({ state: 'escalated', answer: null })

    const endOf = async (proposal: string, choices: string[]) => {
      const voteId = await open({ proposal })
      await answer(voteId, ...choices)
      server.clock.advance(10 * 24 * 3600 * 1000)
      return (await voteSeen(voteId)).outcome
    }
    const against = Array<string>(4).fill('against')
    expect(await endOf('referredBack', against)).toBe('notAdopted')
    expect((await note(secretary)).state).toBe('submitted')
    expect(await endOf('postponed', Array<string>(4).fill('for'))).toBe('adopted')
    expect(await note(secretary)).toMatchObject({ state: 'submitted', outcome: 'postponed' })
    expect(await endOf('endorsed', against)).toBe('notAdopted')
    expect(await note(secretary)).toMatchObject({ state: 'answered', outcome: 'notEndorsed' })
  })
})

describe('[V88] where else a note is', () => {
  it('is in one place at a time: in writing it goes on no agenda, on an agenda it is not put in writing, nor twice', async () => {
    const { committee } = room
    const voteId = await open()
    const schedule = () =>
      committee.secretary.post<Refusing>(`/escalations/${escalationId}/schedule`, { meetingId: committee.meetingId })
    expect((await schedule()).body.error.code).toBe('escalations.wrongState')
    expect((await put()).body.error).toEqual({ code: 'escalations.wrongState', field: 'escalationId' })
    expect(
      (await must(committee.secretary.get<{ votes: Vote[] }>(`/groups/${committee.groupId}/written-votes`))).votes,
    ).toHaveLength(1)
    await must(committee.secretary.post(`/votes/${voteId}/annul`, { reason: 'Erreur' }))
    expect(await note(committee.secretary)).toMatchObject({ state: 'submitted', voteId: null })
    await must(schedule())
    expect((await put()).body.error.code).toBe('escalations.wrongState')
  })

  it('stopped by a request for discussion, it stands on that item of the next meeting and is answered there', async () => {
    const { committee } = room
    const voteId = await open()
    await answer(voteId, 'for')
    await must(voter(committee, 2).person.post(`/votes/${voteId}/discussion`, { reason: 'À débattre' }))
    await server.afterCommit.settled()
    const { written } = await voteSeen(voteId)
    const itemId = written?.report?.itemId ?? ''
    expect(await note(committee.secretary)).toMatchObject({
      state: 'onAgenda',
      meetingId: committee.meetingId,
      itemId,
      voteId: null,
    })
    const meeting = await findMeeting(server.ground.db, committee.meetingId)
    if (!meeting) throw new Error('the meeting is gone')
    const items = (await readAgenda(server.ground.db, meeting)).filter(({ id }) => id === itemId)
    expect(items).toMatchObject([{ type: 'decision', draft: question }])

    await committee.openWith(4)
    await room.decide(escalationId, itemId, { proposal: 'endorsed' }, Array<string>(4).fill('for'))
    expect((await detail(voter(room.group, 1).person)).decision.answer?.outcome).toBe('endorsed')
  })

  it('is nobody else’s: not another committee’s, not a stranger’s, not half a proposal, not a choice between options', async () => {
    const other = await server.addGroup('OTH', 'steering')
    const chair = await server.addPerson('Chair OTH')
    await server.addSeat(other, chair, 'chair')
    expect((await chair.post(`/groups/${other}/written-votes`, asked())).status).toBe(404)
    expect((await put({}, voter(room.group, 0).person)).status).toBe(404)
    expect((await put({ proposal: null })).body.error).toEqual({ code: 'input.invalid', field: 'proposal' })
    const options = [
      { fr: 'A', nl: 'A' },
      { fr: 'B', nl: 'B' },
    ]
    expect((await put({ rule: 'plurality', options })).body.error).toEqual({ code: 'input.invalid', field: 'rule' })
    expect((await note(room.committee.secretary)).state).toBe('submitted')
  })
})
