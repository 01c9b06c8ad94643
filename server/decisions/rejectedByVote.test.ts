import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Decision } from '../../shared/decisions/decision.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { listLog } from './logStore.ts'

let server: TestServer
let room: DecisionRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
})
afterAll(() => server.stop())

async function voteOn(itemId: string, choice: string): Promise<string> {
  const { secretary, meetingId } = room.group
  const { voteId } = await must(
    secretary.post<{ voteId: string }>(`/meetings/${meetingId}/votes`, { itemId, question: wording }),
  )
  const { person, seatId } = voter(room.group, 0)
  await must(person.post(`/votes/${voteId}/ballots`, { seatId, choice }))
  await must(secretary.post(`/votes/${voteId}/close`))
  return voteId
}

it('[V103] what a vote rejected is not entered as decided without one, unless the reason is stated and kept', async () => {
  const itemId = await room.group.addItem()
  await voteOn(itemId, 'against')
  const { minutesDocumentId: documentId } = (await room.group.view()).meeting
  const blockId = await room.writeBlock(itemId, wording)
  const refused = (await room.promote(itemId, blockId)).body as unknown as Refusing
  expect(refused.error).toMatchObject({ code: 'decisions.rejectedByVote', field: 'reconsidered' })

  const asked = { documentId, itemId, blockId, kind: 'recommendation', reconsidered: ' Un élément nouveau ' }
  const { decision } = await must(room.group.secretary.post<{ decision: Decision }>('/decisions', asked))
  expect(decision).toMatchObject({ reconsidered: 'Un élément nouveau', voteId: null })
  const logged = (await listLog(server.ground.db, 0)).at(-1)
  expect(JSON.parse(Buffer.from(logged?.body ?? []).toString())).toMatchObject({ reconsidered: 'Un élément nouveau' })
})

it('[V103] other words need no reason, nor does what a later vote adopted', async () => {
  const itemId = await room.group.addItem()
  const other = await room.writeBlock(itemId, { fr: 'Le groupe en reste là.', nl: 'De groep laat het daarbij.' })
  expect((await must(room.promote(itemId, other))).decision.reconsidered).toBeNull()
  const voteId = await voteOn(itemId, 'for')
  const blockId = await room.writeBlock(itemId, wording)
  expect((await must(room.promote(itemId, blockId, { voteId }))).decision).toMatchObject({ voteId, reconsidered: null })
})
