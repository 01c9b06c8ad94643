import * as Y from 'yjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { must } from '../testing/decisionRoom.ts'
import { openRawPeer } from '../testing/rawPeer.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T13:00:00.000Z', strikes: 100 })
  room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 4 })
  await room.openWith(4)
})
afterAll(() => server.stop())

/** What a participant's change of the agenda is answered with. */
async function change(edit: (items: Y.Map<Y.Map<unknown>>) => void): Promise<string> {
  const { meeting } = await room.view()
  const peer = await openRawPeer(server, room.seat(1).person, meeting.agendaDocumentId)
  const before = Y.encodeStateVector(peer.doc)
  peer.doc.transact(() => edit(peer.doc.getMap<Y.Map<unknown>>(ITEMS)))
  const answer = await peer.offer(Y.encodeStateAsUpdate(peer.doc, before))
  if (answer === 'in') await peer.leave()
  return answer
}
const takeOff = (itemId: string) => change((items) => items.get(itemId)?.set('removed', true))

it('[M17] an item stays on the agenda while a vote on it is open, however it would go', async () => {
  const voteId = await room.openVote()
  expect(await takeOff(room.itemId)).toBe('update.itemHeld')
  expect(await change((items) => items.delete(room.itemId))).toBe('update.itemHeld')
  expect(await change((items) => void items.set(room.itemId, new Y.Map()))).toBe('update.itemHeld')
  // What else is written in it, and other items, are free.
  expect(await change((items) => items.get(room.itemId)?.set('plannedMinutes', 30))).toBe('in')
  expect(await takeOff(await room.addItem())).toBe('in')

  await room.close(voteId)
  expect(await takeOff(room.itemId)).toBe('in')
})

it('[M17] and while a consent round runs', async () => {
  const itemId = await room.addItem()
  const texts = { fr: 'Proposition', nl: 'Voorstel' }
  const path = `/meetings/${room.meetingId}/consent`
  const { roundId } = await must(room.secretary.post<{ roundId: string }>(path, { itemId, texts }))
  expect(await takeOff(itemId)).toBe('update.itemHeld')
  await must(room.secretary.post(`/consent/${roundId}/stop`, { reason: 'Reporté' }))
  expect(await takeOff(itemId)).toBe('in')
})
