import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { must, setUpDecisions, voter, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { readDocument } from '../documents/readDocument.ts'

let server: TestServer
let room: DecisionRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
})
afterAll(() => server.stop())

const texts = { fr: 'Des critères ESG.', nl: 'ESG-criteria.' }

async function roundEnding(outcome: string): Promise<{ roundId: string; itemId: string }> {
  const { secretary, meetingId } = room.group
  const itemId = await room.group.addItem()
  const { roundId } = await must(
    secretary.post<{ roundId: string }>(`/meetings/${meetingId}/consent`, { itemId, texts }),
  )
  for (let steps = 0; steps < 4; steps++) await must(secretary.post(`/consent/${roundId}/step`, { move: 'next' }))
  const { person, seatId } = voter(room.group, 1)
  await must(person.post(`/consent/${roundId}/objections`, { seatId, text: 'Trop lourd pour les petites.' }))
  await must(secretary.post(`/consent/${roundId}/end`, { outcome }))
  return { roundId, itemId }
}

it('[V104] one act makes the entry and the draft note, and each leads to the others', async () => {
  const { secretary, meetingId } = room.group
  const { roundId, itemId } = await roundEnding('escalated')
  const draft = () => must(secretary.post<{ escalationId: string }>(`/consent/${roundId}/escalation`))
  const { escalationId } = await draft()
  expect((await draft()).escalationId).toBe(escalationId)

  const { escalation } = await must(secretary.get<{ escalation: Escalation }>(`/escalations/${escalationId}`))
  const { decisions } = await must(secretary.get<{ decisions: Decision[] }>(`/meetings/${meetingId}/decisions`))
  const entered = decisions.filter((one) => one.roundId === roundId)
  expect(entered).toMatchObject([{ id: escalation.decisionId, kind: 'decision', itemId, voteId: null }])
  expect(entered[0]?.texts.fr).toContain(texts.fr)

  const { trail } = await must(secretary.get<{ trail: TrailStep[] }>(`/decisions/${escalation.decisionId}`))
  expect(trail.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'item done',
    'round done',
    'decision done',
    'escalation waiting',
    'answer waiting',
  ])
  expect(trail[1]).toMatchObject({ link: { to: 'item', meetingId, itemId } })
  const note = await readDocument(server.ground.db, escalation.documentId ?? '')
  expect(note.getText('requestedNl').toJSON()).toBe(texts.nl)
  expect(note.getText('position').toJSON()).toContain('Trop lourd pour les petites.')
  note.destroy()
})

it('[V104] only from a round that ended so, and only by who drafts notes', async () => {
  const postponed = await roundEnding('postponed')
  const refused = await room.group.secretary.post<Refusing>(`/consent/${postponed.roundId}/escalation`)
  expect(refused.body.error.code).toBe('consent.notEscalated')
  const { roundId } = await roundEnding('escalated')
  expect((await voter(room.group, 1).person.post(`/consent/${roundId}/escalation`)).status).toBe(403)
})
