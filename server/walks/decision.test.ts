import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import type { LiveMessage } from '../../shared/journal.ts'
import { resolve } from 'node:path'
import { listLog } from '../decisions/logStore.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { verifyLogCommand } from '../scripts/verifyLog.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { browserSocket } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

// The decision walk, step by step as the markers `walk:decision` number it: from a passage of the minutes to the
// committee's answer on a member's screen. Each test goes on where the one before it stopped.

let server: TestServer
let room: DecisionRoom
let secretary: TestPerson
let chair: TestPerson
let member: TestPerson
let itemId: string
let blockId: string
let decision: Decision
let escalationId: string
let committeeItemId: string
let voteId: string
let screen: LiveMessage[]

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
  secretary = room.group.secretary
  chair = voter(room.committee, 0).person
  member = voter(room.group, 1).person
  screen = await watch(member)
})
afterAll(() => server.stop())

/** What arrives on an open screen, without anybody asking. */
async function watch(person: TestPerson): Promise<LiveMessage[]> {
  const BrowserSocket = browserSocket({ url: server.url, cookie: person.cookie })
  const socket = new BrowserSocket(`${server.url.replace('http', 'ws')}/live`)
  const messages: LiveMessage[] = []
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data)) as LiveMessage))
  await new Promise((done) => socket.addEventListener('open', done))
  return messages
}

const logged = async () =>
  (await listLog(server.ground.db, 0)).map(({ kind, body }) => ({
    kind,
    body: JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, unknown>,
  }))
const journal = async (kinds: readonly string[]) =>
  server.ground.db.selectFrom('journal').selectAll().where('kind', 'in', kinds).orderBy('seq').execute()

it('1 — a passage of the minutes is marked as a decision, in three languages', async () => {
  itemId = await room.group.addItem()
  blockId = await room.writeBlock(itemId, wording)
  expect(await logged()).toEqual([])
})

it('2, 3 — the request names the passage; the server reads the wording itself, whatever the request says', async () => {
  const documentId = (await room.group.view()).meeting.minutesDocumentId
  const request = { documentId, itemId, blockId, kind: 'recommendation', texts: { fr: 'Inventé' } }
  decision = (await must(secretary.post<{ decision: Decision }>('/decisions', request))).decision
  expect(decision).toMatchObject({ texts: wording, state: 'adopted', meetingId: room.group.meetingId, itemId, blockId })
})

it('4 — it has the first number of its group and year, and the series counts on', async () => {
  expect(decision.number).toBe('INT-2024-001')
  const series = await server.ground.db.selectFrom('number_series').selectAll().execute()
  expect(series).toEqual([{ series: 'INT-2024', next: 2 }])
})

it('5 — the log holds it in the same transaction, behind the entry that names the log', async () => {
  expect(await logged()).toMatchObject([
    { kind: 'log.begun' },
    { kind: 'decision.promoted', body: { id: decision.id, number: 'INT-2024-001', texts: wording } },
  ])
  await vi.waitFor(() => expect(screen.map(({ entry }) => entry.kind)).toContain('decisions.decisionPromoted'))
})

it('6 — its note is complete only with its consequences; then it is frozen and waits for the committee', async () => {
  escalationId = await room.submitNote(decision.id)
  const path = `/groups/${room.committee.groupId}/queue`
  const { escalations } = await must(chair.get<{ escalations: Escalation[] }>(path))
  expect(escalations).toMatchObject([
    { id: escalationId, number: 'ESC-INT-2024-001', state: 'submitted', note: { requestedFr: wording.fr } },
  ])
  expect((await logged()).at(-1)).toMatchObject({ kind: 'escalation.submitted', body: { decision: 'INT-2024-001' } })
})

it('7 — the committee puts it on its agenda, opens a vote, casts and closes', async () => {
  await room.committee.addItem()
  committeeItemId = await room.schedule(escalationId)
  const agenda = await readAgenda(server.ground.db, (await room.committee.view()).meeting)
  expect(agenda.map(({ id }) => id)).toContain(committeeItemId)
  await room.committee.openWith(7)
  const amendment = { fr: 'Révisé après la première mission.', nl: 'Herzien na de eerste missie.' }
  const motion = { proposal: 'endorsedWithAmendments', amendment }
  voteId = await room.decide(escalationId, committeeItemId, motion, Array<string>(6).fill('for'))
})

it('8, 9 — the outcome is recorded in the transaction of the close: the committee’s number, the group’s answer', async () => {
  const kinds = ['votes.voteClosed', 'decisions.outcomeRecorded', 'decisions.answerReceived']
  const entries = await journal(kinds)
  expect(entries.map(({ kind }) => kind)).toEqual(kinds)
  const [closed] = entries
  expect(entries.map(({ seq }) => seq - (closed?.seq ?? 0))).toEqual([0, 1, 2])
  expect((await logged()).slice(-2)).toMatchObject([
    { kind: 'decision.promoted', body: { number: 'SC-2024-001', vote: voteId } },
    { kind: 'escalation.answered', body: { outcome: 'endorsedWithAmendments', answer: 'SC-2024-001' } },
  ])
})

it('10 — the member’s open screen hears of it and reads the answer, and nothing else of the committee', async () => {
  await vi.waitFor(() => expect(screen.map(({ entry }) => entry.kind)).toContain('decisions.answerReceived'))
  const seen = await must(member.get<{ decision: Decision; trail: TrailStep[] }>(`/decisions/${decision.id}`))
  expect(seen.decision).toMatchObject({
    state: 'answered',
    texts: wording,
    answer: {
      outcome: 'endorsedWithAmendments',
      decisionNumber: 'SC-2024-001',
      amendment: { nl: 'Herzien na de eerste missie.' },
    },
  })
  expect(seen.decision.answer?.texts.fr).toContain('Texte amendé\u00a0: Révisé après la première mission.')
  expect(seen.trail.map(({ kind }) => kind)).toEqual([
    'item',
    'decision',
    'escalation',
    'committeeItem',
    'committeeVote',
    'answer',
    'transmission',
  ])
  const told = JSON.stringify([seen, screen])
  for (const secret of [room.committee.meetingId, committeeItemId, voteId]) expect(told).not.toContain(secret)
})

it('and the log of it all is in order, against the checkpoints beside it', async () => {
  await server.afterCommit.settled()
  const { code, text } = await verifyLogCommand([], resolve(server.dataDir))
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/in order: 5 entries verified\.\nNewest checkpoint: entry 5,/),
  ])
})
