import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Amendment, MotionWording } from '../../shared/amendments/amendment.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { readDocument } from '../documents/readDocument.ts'
import { verifyVote, type VoteFile } from '../scripts/verifyVote.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { hashOfWords } from './motionInForce.ts'

let server: TestServer
let room: VotingRoom
let itemId: string
let codes = 0

const motion = { fr: 'Quatre séances par an', nl: 'Vier zittingen per jaar' }
const five = { fr: 'Cinq séances par an', nl: 'Vijf zittingen per jaar' }
const remote = { fr: 'Quatre séances par an, à distance', nl: 'Vier zittingen per jaar, op afstand' }

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 5 })
  itemId = await room.addItem({ draft: motion })
  await room.openWith(4)
})
afterAll(() => server.stop())

interface Answered {
  amendmentId: string
  voteId: string
  error: Refusal
}

const table = (by: TestPerson, texts: object, on = itemId) =>
  by.post<Answered>(`/meetings/${room.meetingId}/amendments`, { itemId: on, texts, reason: 'Budget' })
const tabled = async (index: number, texts: object) => (await table(room.seat(index).person, texts)).body.amendmentId
const act = (id: string, path: string, body: object = {}, by: TestPerson = room.secretary) =>
  by.post<Answered>(`/amendments/${id}/${path}`, body)
const code = async (...asked: Parameters<typeof act>) => (await act(...asked)).body.error.code
const whole = (question: object) => room.put({ itemId, question })

async function read() {
  const path = `/meetings/${room.meetingId}/amendments`
  return (await room.observer.person.get<{ amendments: Amendment[]; wordings: MotionWording[] }>(path)).body
}

/** Puts an amendment to the vote and lets the first three seats cast. */
async function vote(id: string, ...choices: string[]): Promise<string> {
  server.clock.advance(60_000)
  const { status, body } = await act(id, 'vote')
  expect([status, body.error]).toEqual([200, undefined])
  for (const [index, choice] of choices.entries()) await room.castOwn(index, body.voteId, choice)
  await room.close(body.voteId)
  return body.voteId
}

it('[V52] [V53] [V59] is tabled on the draft as the server has it, by who takes part, until the whole is voted', async () => {
  const member = room.seat(1).person
  expect((await table(room.observer.person, five)).body.error.code).toBe('rights.missing')
  expect((await table(member, five, room.itemId)).body.error.code).toBe('amendments.noMotion')
  expect((await table(member, motion)).body.error.code).toBe('amendments.nothingChanged')
  expect((await table(member, { fr: five.fr })).body.error).toMatchObject({ field: 'texts.nl' })
  const id = await tabled(1, five)
  const { amendments, wordings } = await read()
  expect(amendments).toMatchObject([
    { id, number: 1, organisation: 'Organisation 01', before: motion, after: five, state: 'tabled', isOwn: false },
  ])
  expect(wordings).toMatchObject([{ number: 1, texts: motion, amendment: null, hash: hashOfWords(motion) }])
  await vote(id, 'against')
  await room.openVote({ itemId, question: motion })
  expect((await table(member, remote)).body.error.code).toBe('amendments.tooLate')
})

it('[V31] [V55] [V56] is voted in secret when that is asked for, and settled once its key is gone', async () => {
  const id = await tabled(1, five)
  expect((await act(id, 'vote', { secret: true })).body.error.code).toBe('votes.tooFewForSecrecy')
  await room.arrive(4)
  const { body } = await act(id, 'vote', { secret: true })
  expect(await room.shown(room.seat(2).person, body.voteId)).toMatchObject({ secrecy: 'secret', amends: { number: 1 } })
  for (const index of [0, 1, 2]) await room.castOwn(index, body.voteId, 'for')
  expect((await room.castOwn(0, body.voteId, 'against')).body.error.code).toBe('votes.alreadyCast')
  await room.close(body.voteId)
  const { amendments, wordings } = await read()
  expect(amendments).toMatchObject([{ state: 'adopted', voteId: body.voteId }])
  expect(wordings.at(-1)).toMatchObject({ texts: five, amendment: 1 })
  expect((await room.shown(room.secretary, body.voteId)).names?.voted).toHaveLength(3)
})

it('[V55] [V56] [V57] [V58] is voted before the whole, which is then voted in the words it left', async () => {
  const id = await tabled(1, five)
  expect((await whole(motion)).body.error.code).toBe('amendments.unsettled')
  const { body } = await act(id, 'vote')
  const open = await room.shown(room.seat(2).person, body.voteId)
  expect(open.amends).toEqual({
    amendmentId: id,
    number: 1,
    organisation: 'Organisation 01',
    before: motion,
    after: five,
    hash: hashOfWords(five),
  })
  expect(open.question).toMatchObject({ fr: 'Amendement 1 (Organisation 01)', nl: 'Amendement 1 (Organisation 01)' })
  expect((await whole(five)).body.error.code).toBe('votes.alreadyOpen')
  expect(await code(id, 'withdraw', {}, room.seat(1).person)).toBe('amendments.voteOpen')
  for (const index of [0, 1, 2]) await room.castOwn(index, body.voteId, 'for')
  await room.close(body.voteId)

  const { amendments, wordings } = await read()
  expect(amendments).toMatchObject([{ state: 'adopted', voteId: body.voteId }])
  expect(wordings).toMatchObject([{ number: 1 }, { number: 2, texts: five, hash: hashOfWords(five), amendment: 1 }])
  expect((await whole(motion)).body.error.code).toBe('amendments.otherWording')
  expect((await whole(five)).status).toBe(200)

  const file = (await room.secretary.get<VoteFile>(`/votes/${body.voteId}/export`)).body
  expect(verifyVote(file)).toEqual([])
  const changed = { ...file.frozen, amends: { ...open.amends, after: remote } }
  expect(verifyVote({ ...file, frozen: changed })).toEqual(['what the opening fixed does not fit its hash'])

  await server.afterCommit.settled()
  const { meeting } = await room.view()
  const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
  const texts = passagesIn(doc.getXmlFragment(minutesRoot(itemId))).map(({ text }) => text)
  doc.destroy()
  expect(texts[1]).toBe(
    'Amendement 1 (Organisation 01). Goedgekeurd: 3 stemmen voor, 0 tegen, geen onthoudingen; gewone meerderheid van de uitgebrachte stemmen. 1 heeft niet deelgenomen aan de stemming. Gewijzigde tekst: Vijf zittingen per jaar',
  )
})

it('[V54] [V55] is worded anew once another one has changed the words, and never merged by itself', async () => {
  const [one, other] = [await tabled(1, five), await tabled(2, remote)]
  await vote(one, 'for', 'for', 'for')
  expect(await code(other, 'vote')).toBe('amendments.stale')
  expect((await read()).amendments.map(({ isStale }) => isStale)).toEqual([false, true])
  const both = { fr: 'Cinq séances par an, à distance', nl: 'Vijf zittingen per jaar, op afstand' }
  expect(await code(other, 'wording', { texts: both }, room.seat(3).person)).toBe('rights.missing')
  expect((await act(other, 'wording', { texts: both }, room.seat(2).person)).status).toBe(200)
  expect((await read()).amendments[1]).toMatchObject({ before: five, after: both, isStale: false })
  await vote(other, 'for', 'for', 'against')
  expect((await whole(both)).status).toBe(200)
})

it('[V54] [V57] rejected or withdrawn it leaves the words as they were; with the last one the motion is free', async () => {
  const [one, other] = [await tabled(1, five), await tabled(2, remote)]
  expect(await code(one, 'withdraw')).toBe('rights.missing')
  expect((await act(one, 'withdraw', {}, room.seat(1).person)).status).toBe(200)
  expect(await code(one, 'vote')).toBe('amendments.settled')
  expect((await read()).wordings).toHaveLength(1)
  expect((await act(other, 'withdraw', {}, room.seat(2).person)).status).toBe(200)
  expect((await read()).wordings).toEqual([])
  expect((await whole({ fr: 'Autre', nl: 'Ander' })).status).toBe(200)
})

it('[V38] [V56] [V57] a tied one waits for the casting vote; an annulled vote leaves it tabled', async () => {
  const lead = room.seat(0).person
  const rules = { ...defaultRules.working, castingVote: true }
  await lead.post(`/groups/${room.groupId}/rules`, { version: 1, rules })
  const id = await tabled(1, five)
  const first = (await act(id, 'vote')).body.voteId
  await room.secretary.post(`/votes/${first}/annul`, { reason: 'Erreur' })
  expect((await read()).amendments).toMatchObject([{ state: 'tabled', isOpen: false }])
  const voteId = await vote(id, 'for', 'against')
  expect((await whole(motion)).body.error.code).toBe('amendments.unsettled')
  expect((await lead.post(`/votes/${voteId}/casting`, { choice: 'for' })).status).toBe(200)
  expect((await read()).amendments).toMatchObject([{ state: 'adopted' }])
  expect((await room.shown(lead, voteId)).casting?.result.en).toMatch(
    /^Amendment 1 .* Wording as amended: Cinq séances/,
  )
  expect((await whole(five)).status).toBe(200)
})

it('[V52] [V57] amends what a consent round put to the vote; votes between options are no votes on the whole', async () => {
  const start = { itemId, texts: remote }
  const { roundId } = (await room.secretary.post<{ roundId: string }>(`/meetings/${room.meetingId}/consent`, start))
    .body
  for (let steps = 0; steps < 4; steps++) await room.secretary.post(`/consent/${roundId}/step`, { move: 'next' })
  await room.seat(1).person.post(`/consent/${roundId}/objections`, { seatId: room.seat(1).seatId, text: 'Non' })
  await room.secretary.post(`/consent/${roundId}/end`, { outcome: 'toVote' })
  await tabled(1, five)
  expect((await read()).amendments).toMatchObject([{ before: remote, after: five }])
  const options = [
    { fr: 'A', nl: 'A' },
    { fr: 'B', nl: 'B' },
  ]
  expect((await room.put({ itemId, rule: 'plurality', options })).status).toBe(200)
})
