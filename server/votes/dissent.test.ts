import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { DISSENT_MAX, type Dissent } from '../../shared/votes/dissent.ts'
import { readDocument } from '../documents/readDocument.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { publishDissents } from './publishDissents.ts'

let server: TestServer
let room: VotingRoom
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 6 })
  await room.openWith(5)
  await room.attend(room.seat(5).seatId, 'represented', room.seat(1).seatId)
})
afterAll(() => server.stop())

const annex = (by: TestPerson, voteId: string, seatId: string, text = 'Trop tôt.', language: Locale = 'fr') =>
  by.post<Refusing>(`/votes/${voteId}/dissents`, { seatId, language, text })

/** 0 votes for, 1 against for itself and by proxy for 5, 2 abstains, 3 against; 4 does not vote. */
async function vote(body?: object): Promise<string> {
  const voteId = await room.openVote(body)
  await room.castOwn(0, voteId, 'for')
  await room.castOwn(1, voteId, 'against')
  await room.cast(room.seat(1).person, voteId, room.seat(5).seatId, 'against')
  await room.castOwn(2, voteId, 'abstain')
  await room.castOwn(3, voteId, 'against')
  return voteId
}

it('[V83] [V84] is taken of whoever voted against, after the close, once for each mandate, as it was given', async () => {
  const voteId = await vote()
  const own = (index: number) => annex(room.seat(index).person, voteId, room.seat(index).seatId)
  expect((await own(1)).body.error.code).toBe('votes.dissentNotNow')
  await room.close(voteId)
  for (const index of [0, 2, 4]) expect((await own(index)).body.error.code).toBe('votes.dissentNotYours')
  const strangers = [room.secretary, room.observer.person, room.seat(0).person]
  for (const person of strangers)
    expect((await annex(person, voteId, room.seat(1).seatId)).body.error.code).toBe('votes.notOnRoll')
  expect((await own(1)).status).toBe(200)
  expect((await annex(room.seat(1).person, voteId, room.seat(1).seatId, 'Autre')).body.error).toEqual({
    code: 'votes.dissentGiven',
  })
  server.clock.advance(60_000)
  // By proxy: the holder speaks for the mandate, and its own is another.
  expect((await annex(room.seat(1).person, voteId, room.seat(5).seatId, 'Te vroeg.', 'nl')).status).toBe(200)
  const tooLong = await annex(room.seat(3).person, voteId, room.seat(3).seatId, 'x'.repeat(DISSENT_MAX + 1))
  expect(tooLong.body.error).toMatchObject({ code: 'input.tooLarge', field: 'text' })
  expect((await annex(room.seat(3).person, voteId, room.seat(3).seatId, '  ')).status).toBe(400)
  await room.secretary.post(`/meetings/${room.meetingId}/close`)
  expect((await own(3)).body.error.code).toBe('votes.dissentNotNow')

  const shown = await room.shown(room.observer.person, voteId)
  expect(shown.dissents).toMatchObject([
    { organisation: 'Organisation 01', language: 'fr', text: 'Trop tôt.' },
    { organisation: 'Organisation 05', language: 'nl', text: 'Te vroeg.' },
  ])
})

it('[V83] no secret vote and no annulled one takes a dissent', async () => {
  const secret = await vote({ secret: true })
  await room.close(secret)
  expect((await annex(room.seat(1).person, secret, room.seat(1).seatId)).body.error.code).toBe('votes.dissentNotYours')
  const annulled = await vote({ itemId: await room.addItem() })
  await room.secretary.post(`/votes/${annulled}/annul`, { reason: 'Texte modifié' })
  expect((await annex(room.seat(1).person, annulled, room.seat(1).seatId)).body.error.code).toBe('votes.dissentNotNow')
})

it('[V85] stands under the result in the minutes, once, and in the exported vote; the journal holds no word of it', async () => {
  const voteId = await vote()
  await room.close(voteId)
  await server.afterCommit.settled()
  await annex(room.seat(3).person, voteId, room.seat(3).seatId, 'Trop tôt.')
  await server.afterCommit.settled()
  await publishDissents(server.ground, server.sync.editDocument, { voteId })
  const doc = await readDocument(server.ground.db, (await room.view()).meeting.minutesDocumentId)
  const passages = passagesIn(doc.getXmlFragment(minutesRoot(room.itemId)))
  expect(passages.map(({ lang, text, resultOf }) => [lang, text.replaceAll(/\s/g, ' '), resultOf])).toEqual([
    ['fr', expect.stringContaining('Rejeté'), voteId],
    ['nl', expect.stringContaining('Verworpen'), voteId],
    ['fr', 'Opinion dissidente de Organisation 03 : Trop tôt.', voteId],
  ])
  doc.destroy()
  const { dissents } = (await room.secretary.get<{ dissents: Dissent[] }>(`/votes/${voteId}/export`)).body
  expect(dissents).toMatchObject([{ organisation: 'Organisation 03', text: 'Trop tôt.' }])
  const journal = await server.ground.db.selectFrom('journal').select('entry').execute()
  expect(journal.some(({ entry }) => entry.includes('votes.dissentAnnexed') && entry.includes(voteId))).toBe(true)
  expect(journal.some(({ entry }) => entry.includes('Trop'))).toBe(false)
})
