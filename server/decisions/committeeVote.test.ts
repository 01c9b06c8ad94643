import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { readDocument } from '../documents/readDocument.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import type { MeetingRoom } from '../testing/meetingRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'

// A committee of seven votes on what a working group has escalated, one of them recused, and the group gets its answer.

const RECUSED = 6
let server: TestServer
let room: DecisionRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
  await room.committee.addItem()
  await room.committee.openWith(3)
})
afterAll(() => server.stop())

it('no vote at 3 of 7; one recused leaves P = 6; the amended answer reaches the group, the committee’s talk does not', async () => {
  const { committee, group } = room
  const decision = await room.enter()
  const escalationId = await room.submitNote(decision.id)
  const itemId = await room.schedule(escalationId)
  const amendment = { fr: 'Critères appliqués ou expliqués.', nl: 'Criteria: pas toe of leg uit.' }
  const question = { fr: wording.fr, nl: wording.nl }
  const opening = { itemId, escalationId, question, proposal: 'endorsedWithAmendments', amendment }
  const votes = `/meetings/${committee.meetingId}/votes`

  const early = await committee.secretary.post<Refusing>(votes, opening)
  expect(early.body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 4, present: 3 } })

  await committee.arrive(3, 4, 5, RECUSED)
  const recused = voter(committee, RECUSED)
  const reason = 'Author of the proposal'
  await must(
    committee.secretary.post(`/meetings/${committee.meetingId}/recusals`, { itemId, seatId: recused.seatId, reason }),
  )
  const { voteId } = await must(committee.secretary.post<{ voteId: string }>(votes, opening))
  const refused = await recused.person.post<Refusing>(`/votes/${voteId}/ballots`, {
    seatId: recused.seatId,
    choice: 'for',
  })
  expect([refused.status, refused.body.error.code]).toEqual([403, 'votes.notOnRoll'])
  for (let index = 0; index < RECUSED; index++) {
    const { person, seatId } = voter(committee, index)
    await must(person.post(`/votes/${voteId}/ballots`, { seatId, choice: 'for' }))
  }
  await must(committee.secretary.post(`/votes/${voteId}/close`))

  const { vote } = await must(committee.secretary.get<{ vote: Vote }>(`/votes/${voteId}`))
  expect(vote).toMatchObject({ outcome: 'adopted', tally: { for: 6, against: 0, entitled: 6, members: 6 } })
  expect(vote.names?.recused).toHaveLength(1)
  const { recusals } = await must(committee.secretary.get<MeetingView>(`/meetings/${committee.meetingId}`))
  expect(recusals).toMatchObject([{ itemId, seatId: recused.seatId, reason }])
  await vi.waitFor(async () =>
    expect(await minutesOf(committee, itemId)).toMatch(/Motif déclaré.*Author of the proposal/),
  )

  const participant = voter(group, 1).person
  const seen = await must(participant.get<{ decision: Decision }>(`/decisions/${decision.id}`))
  expect(seen.decision.answer).toMatchObject({
    outcome: 'endorsedWithAmendments',
    decisionNumber: 'SC-2024-001',
    amendment,
  })
  const { meeting } = await committee.view()
  for (const path of [
    `/meetings/${committee.meetingId}`,
    `/documents/${meeting.minutesDocumentId}`,
    `/documents/${meeting.agendaDocumentId}`,
    `/votes/${voteId}`,
  ])
    expect((await participant.get(path)).status).toBe(404)
})

async function minutesOf(of: MeetingRoom, itemId: string): Promise<string> {
  const { meeting } = await of.view()
  const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
  return passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
    .map(({ text }) => text)
    .join('\n')
}
