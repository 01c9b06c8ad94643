import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { resultSentence } from '../../shared/votes/resultSentence.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { readDocument } from '../documents/readDocument.ts'
import { findMeeting } from '../meetings/store.ts'
import { verifyVote, type VoteFile } from '../scripts/verifyVote.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { setUpWritten, writtenMotion, type WrittenRoom } from '../testing/writtenRoom.ts'

// A committee member between meetings: a motion is answered in writing, discussed instead, or left unanswered.

let server: TestServer | undefined
let room: WrittenRoom
let codes = 0

async function begin(now: string, seats = 7): Promise<TestServer> {
  server ??= await startTestServer({ now })
  server.clock.set(now)
  room = await setUpWritten(server, `SC${++codes}`, seats)
  return server
}
afterAll(() => server?.stop())

async function minutesOf(from: TestServer, meetingId: string, itemId: string) {
  const meeting = await findMeeting(from.ground.db, meetingId)
  const doc = await readDocument(from.ground.db, meeting?.minutesDocumentId ?? '')
  try {
    return passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
  } finally {
    doc.destroy()
  }
}

describe('a period across a change of clocks and a holiday', () => {
  it.each([
    // Thursday 27 March 2025, before summer time: 28, 31, 1, 2, 3.
    ['2025-03-27T10:00:00.000Z', '2025-04-03T21:59:59.000Z'],
    // Tuesday 21 October 2025, before winter time: 22, 23, 24, 27, 28.
    ['2025-10-21T10:00:00.000Z', '2025-10-28T22:59:59.000Z'],
    // Wednesday 16 April 2025: 17, 18, not Easter Monday, 22, 23, 24.
    ['2025-04-16T10:00:00.000Z', '2025-04-24T21:59:59.000Z'],
  ])('[V62] opened at %s it takes answers to the last millisecond before %s, and none after', async (opened, end) => {
    const { clock } = await begin(opened)
    const voteId = await room.open()
    expect((await room.shown(room.secretary, voteId)).deadline).toBe(end)
    clock.set(new Date(Date.parse(end) - 1).toISOString())
    expect((await room.answer(0, voteId, 'for')).status).toBe(200)
    clock.set(end)
    expect((await room.answer(1, voteId, 'for')).body.error).toEqual({ code: 'votes.closed' })
    expect((await room.shown(room.secretary, voteId)).closedAt).toBe(end)
  })
})

describe('between meetings', () => {
  let at: TestServer
  beforeEach(async () => {
    at = await begin('2025-01-13T09:00:00.000Z')
  })

  it('[V60] the chair or secretary of a committee opens it, nobody else, and not with less time than the rules ask', async () => {
    const [chair, member] = room.voting
    expect((await room.put(chair?.person ?? room.secretary)).status).toBe(200)
    expect((await room.put(member?.person ?? room.secretary)).status).toBe(403)
    const short = await room.put(room.secretary, { workingDays: 4 })
    expect(short.body.error).toEqual({ code: 'written.periodTooShort', field: 'workingDays', params: { min: 5 } })
    const untitled = await room.put(room.secretary, { title: { fr: 'Calendrier' } })
    expect(untitled.body.error).toMatchObject({ code: 'written.titleMissing', field: 'title.nl' })
    const nobody = await room.put(room.secretary, { rule: 'election' })
    expect(nobody.body.error.code).toBe('votes.tooFewOptions')
  })

  it('[V61] waits on the desk of each voting seat, vacant ones and the secretary have no paper', async () => {
    await at.addSeat(room.groupId, null, 'member', { organisation: 'Vacant' })
    const voteId = await room.open()
    const member = room.voting[3]?.person ?? room.secretary
    const mine = await member.get<{ votes: { id: string; rollCount: number; papers: unknown[] }[] }>('/votes')
    expect(mine.body.votes).toMatchObject([{ id: voteId, rollCount: 8, papers: [{ byProxy: false, recorded: null }] }])
    expect((await room.secretary.get<{ votes: unknown[] }>('/votes')).body.votes).toEqual([])
  })

  it('[V63] nobody closes it before its end, and an answer can be changed until then', async () => {
    const voteId = await room.open()
    for (let index = 0; index < 7; index++) await room.answer(index, voteId, 'against')
    const early = await room.secretary.post<Refusing>(`/votes/${voteId}/close`)
    expect(early.body.error).toEqual({ code: 'written.periodRuns' })
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'open', castCount: 7, tally: null })
    for (let index = 0; index < 4; index++) await room.answer(index, voteId, 'for')
    at.clock.set('2025-01-20T23:00:00.000Z')
    expect(await room.shown(room.secretary, voteId)).toMatchObject({
      outcome: 'adopted',
      tally: { for: 4, against: 3 },
    })
  })

  it('[V64] [V67] [V68] silence is no answer; the result is an information item of the next meeting and stands in its minutes', async () => {
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    await room.plan('2025-03-06T09:00:00.000Z')
    const voteId = await room.open()
    for (const [index, choice] of ['for', 'for', 'against', 'abstain'].entries())
      await room.answer(index, voteId, choice)
    at.clock.set('2025-01-20T22:59:59.000Z')
    const vote = await room.shown(room.secretary, voteId)
    expect(vote).toMatchObject({ outcome: 'adopted', tally: { for: 2, against: 1, abstain: 1, didNotVote: 3 } })
    expect(vote.names?.didNotVote).toHaveLength(3)
    const tally = { for: 2, against: 1, abstain: 1, didNotVote: 0, entitled: 7, members: 7 }
    const counted = resultSentence('fr', { rule: 'simple', options: [], limits: null }, 'adopted', tally)
    expect(vote.result.fr).toBe(`Par procédure écrite. ${counted} 3 n’ont pas répondu.`)

    const items = await room.agenda(meetingId)
    const { report } = (await room.shown(room.secretary, voteId)).written ?? {}
    const item = items.find(({ id }) => id === report?.itemId)
    expect(item).toMatchObject({
      type: 'information',
      title: {
        fr: 'Résultat de la procédure écrite\u00a0: Calendrier 2025',
        nl: 'Resultaat van de schriftelijke procedure: Kalender 2025',
      },
    })
    expect(items.filter(({ type }) => type === 'information')).toHaveLength(1)
    const written = await minutesOf(at, meetingId, item?.id ?? '')
    expect(written.map(({ resultOf }) => resultOf)).toEqual([voteId, voteId])

    const file = (await room.secretary.get<VoteFile>(`/votes/${voteId}/export`)).body
    expect(verifyVote(file)).toEqual([])
    expect(verifyVote({ ...file, ballots: file.ballots.slice(1) })).not.toEqual([])
  })

  it('[V65] with three answers of seven nothing is decided, whatever they say', async () => {
    const voteId = await room.open()
    for (const index of [0, 1, 2]) await room.answer(index, voteId, 'for')
    at.clock.set('2025-01-20T22:59:59.000Z')
    const vote = await room.shown(room.secretary, voteId)
    expect(vote).toMatchObject({ outcome: 'noQuorum', tally: { for: 3, didNotVote: 4 } })
    expect(vote.result.en).toBe('By written procedure. Not decided: 3 answers of 7, 4 needed. 4 gave no answer.')
    const file = (await room.secretary.get<VoteFile>(`/votes/${voteId}/export`)).body
    expect(verifyVote(file)).toEqual([])
  })

  it('[V66] [V67] one request for discussion stops it at once and puts the motion on the next agenda, for decision', async () => {
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    const voteId = await room.open({ links: 'https://example.org/calendrier' })
    await room.answer(0, voteId, 'for')
    expect((await room.discuss(room.secretary, voteId)).body.error).toEqual({ code: 'votes.notOnRoll' })
    const member = room.voting[4]?.person ?? room.secretary
    expect((await room.discuss(member, voteId)).status).toBe(200)

    expect((await room.answer(1, voteId, 'for')).body.error).toEqual({ code: 'votes.closed' })
    expect((await room.discuss(member, voteId)).body.error).toEqual({ code: 'votes.closed' })
    const vote = await room.shown(room.secretary, voteId)
    expect(vote).toMatchObject({
      state: 'annulled',
      outcome: null,
      tally: null,
      names: null,
      written: { stopped: { organisation: 'Organisation 4', reason: 'À débattre ensemble' }, report: { meetingId } },
    })
    const item = (await room.agenda(meetingId)).find(({ id }) => id === vote.written?.report?.itemId)
    expect(item).toMatchObject({
      type: 'decision',
      draft: writtenMotion.question,
      links: 'https://example.org/calendrier',
      owner: 'Organisation 4',
    })
    at.clock.set('2025-01-20T23:00:00.000Z')
    expect((await room.shown(room.secretary, voteId)).state).toBe('annulled')
    expect((await room.agenda(meetingId)).filter(({ type }) => type !== 'statutory')).toHaveLength(1)
  })

  it('[V67] while no meeting is planned it waits, and goes on the agenda of the first that is', async () => {
    const stopped = await room.open()
    await room.discuss(room.voting[1]?.person ?? room.secretary, stopped)
    at.clock.advance(1000)
    const counted = await room.open({ title: { fr: 'Budget', nl: 'Begroting' } })
    at.clock.set('2025-01-20T22:59:59.000Z')
    expect((await room.shown(room.secretary, counted)).written?.report).toBeNull()
    expect((await room.shown(room.secretary, stopped)).written?.report).toBeNull()
    const past = await room.plan('2025-01-09T09:00:00.000Z')
    const next = await room.plan('2025-02-06T09:00:00.000Z')
    await room.plan('2025-01-30T09:00:00.000Z')
    const own = async (meetingId: string) => (await room.agenda(meetingId)).filter(({ type }) => type !== 'statutory')
    expect((await own(next)).map(({ type }) => type)).toEqual(['decision', 'information'])
    expect(await own(past)).toEqual([])
    expect((await room.shown(room.secretary, counted)).written?.report?.meetingId).toBe(next)
  })

  it('[V16] [V67] one annulled for a mistake is reported nowhere', async () => {
    const meetingId = await room.plan('2025-02-06T09:00:00.000Z')
    const voteId = await room.open()
    await room.secretary.post(`/votes/${voteId}/annul`, { reason: 'Erreur de texte' })
    expect(await room.shown(room.secretary, voteId)).toMatchObject({
      state: 'annulled',
      annulReason: 'Erreur de texte',
      written: { stopped: null, report: null },
    })
    expect((await room.agenda(meetingId)).every(({ type }) => type === 'statutory')).toBe(true)
  })

  it('a working group has no such procedure, and strangers see nothing of a committee’s', async () => {
    const groupId = await at.addGroup(`WG${codes}`, 'working')
    const lead = await at.addPerson('Lead')
    await at.addSeat(groupId, lead, 'coLead')
    expect((await lead.post(`/groups/${groupId}/written-votes`, writtenMotion)).status).toBe(403)
    const voteId = await room.open()
    expect((await lead.get(`/votes/${voteId}`)).status).toBe(404)
    expect((await lead.get(`/groups/${room.groupId}/written-votes`)).status).toBe(404)
  })
})
