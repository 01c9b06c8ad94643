import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ConsentRound } from '../../shared/consent/round.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { readDocument } from '../documents/readDocument.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 5 })
  await room.openWith(4)
})
afterAll(() => server.stop())

const texts = { fr: 'Texte', nl: 'Tekst' }
const changed = { fr: 'Texte, dès mars', nl: 'Tekst, vanaf maart' }

type Acted = { roundId: string; objectionId: string; error: Refusal }

async function start(by = room.secretary, body: object = {}) {
  return by.post<Acted>(`/meetings/${room.meetingId}/consent`, { itemId: room.itemId, texts, ...body })
}

/** A round at its objections. */
async function gather(): Promise<string> {
  const { roundId } = (await start()).body
  for (const _ of ['clarify', 'react', 'amend', 'objections']) await act(roundId, 'step', { move: 'next' })
  return roundId
}

const act = (roundId: string, path: string, body: object, by: TestPerson = room.secretary) =>
  by.post<Acted>(`/consent/${roundId}/${path}`, body)
const code = async (...asked: Parameters<typeof act>) => (await act(...asked)).body.error.code
const object = (roundId: string, index: number, by = room.seat(index).person) =>
  act(roundId, 'objections', { seatId: room.seat(index).seatId, text: 'Trop tôt' }, by)

async function shown(to: TestPerson, roundId: string): Promise<ConsentRound> {
  const { body } = await to.get<{ rounds: ConsentRound[] }>(`/meetings/${room.meetingId}/consent`)
  const round = body.rounds.find(({ id }) => id === roundId)
  if (!round) throw new Error('no such round')
  return round
}

async function results(): Promise<string[]> {
  await server.afterCommit.settled()
  const { meeting } = await room.view()
  const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
  const passages = passagesIn(doc.getXmlFragment(minutesRoot(room.itemId)))
  doc.destroy()
  return passages.flatMap(({ resultOf, text }) => (resultOf === null ? [] : [text]))
}

it('[V42] starts in an open meeting, worded in every language, once on an item and not beside a vote', async () => {
  expect((await start(room.seat(1).person)).body.error.code).toBe('rights.missing')
  expect((await start(room.secretary, { texts: { fr: 'Texte' } })).body.error).toMatchObject({
    code: 'consent.wordingMissing',
    field: 'texts.nl',
  })
  expect((await start(room.secretary, { itemId: 'no-such-item' })).body.error.code).toBe('meetings.unknownItem')
  const voteId = await room.openVote()
  expect((await start()).body.error.code).toBe('consent.voteOpen')
  await room.close(voteId)
  expect((await start()).status).toBe(200)
  expect((await start()).body.error.code).toBe('consent.running')
})

it('[V44] [V46] [V47] [V48] [V50] takes an objection in by changing the wording, and ends by consent in the minutes', async () => {
  const roundId = await gather()
  const { objectionId } = (await object(roundId, 1)).body
  expect(await code(roundId, 'end', { outcome: 'consented' })).toBe('consent.objectionStands')
  expect(await code(roundId, 'wording', { texts: changed })).toBe('consent.wrongStep')
  await act(roundId, 'step', { move: 'again' })
  const integrate = { state: 'integrated', change: 'La date' }
  expect(await code(roundId, `objections/${objectionId}`, integrate)).toBe('consent.wordingUnchanged')
  await act(roundId, 'wording', { texts: changed })
  expect(await code(roundId, `objections/${objectionId}`, integrate, room.seat(1).person)).toBe('rights.missing')
  expect((await act(roundId, `objections/${objectionId}`, integrate)).status).toBe(200)
  await act(roundId, 'step', { move: 'next' })
  expect((await act(roundId, 'end', { outcome: 'consented' })).status).toBe(200)
  const round = await shown(room.observer.person, roundId)
  expect(round).toMatchObject({
    state: 'consented',
    loop: 2,
    wordings: [
      { number: 1, texts },
      { number: 2, loop: 2, texts: changed },
    ],
    objections: [
      { organisation: 'Organisation 01', text: 'Trop tôt', state: 'integrated', change: 'La date', loop: 1 },
    ],
  })
  expect(round.wordings[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await results()).toEqual([
    expect.stringMatching(
      /^Adopté par consentement, en deux tours\s: 1 objection, 1 intégrée. Texte\s: Texte, dès mars$/,
    ),
    'Goedgekeurd met consent na twee rondes: 1 bezwaar, 1 verwerkt. Tekst: Tekst, vanaf maart',
  ])
})

it('[V45] [V46] is for seats that take part; an officer enters for others, only its own withdraw it', async () => {
  const roundId = await gather()
  const [absent, present] = [room.seat(4), room.seat(2)]
  expect((await object(roundId, 4)).body.error.code).toBe('consent.notTakingPart')
  expect((await object(roundId, 2, room.seat(1).person)).body.error.code).toBe('consent.notTakingPart')
  const observed = { seatId: room.observer.seatId, text: 'Non' }
  expect(await code(roundId, 'objections', observed, room.observer.person)).toBe('consent.notTakingPart')
  await room.recuse(3)
  expect((await object(roundId, 3)).body.error.code).toBe('consent.notTakingPart')
  await room.attend(absent.seatId, 'represented', present.seatId)
  expect((await object(roundId, 4, present.person)).status).toBe(200)
  const entered = (await object(roundId, 1, room.secretary)).body.objectionId
  const own = (await object(roundId, 1)).body.objectionId
  const withdraw = (id: string, by: TestPerson) => act(roundId, `objections/${id}`, { state: 'withdrawn' }, by)
  expect((await withdraw(own, room.secretary)).body.error.code).toBe('rights.missing')
  expect((await withdraw(own, present.person)).body.error.code).toBe('rights.missing')
  expect((await withdraw(entered, room.seat(1).person)).status).toBe(200)
  expect((await withdraw(own, room.seat(1).person)).status).toBe(200)
  expect((await withdraw(own, room.seat(1).person)).body.error.code).toBe('consent.objectionSettled')
  expect((await shown(present.person, roundId)).mandates.map(({ seatId }) => seatId).toSorted()).toEqual(
    [absent.seatId, present.seatId].toSorted(),
  )
})

it('[V47] [V49] after two loops the chair ends it otherwise, and what stands is upheld', async () => {
  const roundId = await gather()
  await object(roundId, 1)
  await act(roundId, 'step', { move: 'again' })
  await act(roundId, 'step', { move: 'next' })
  expect(await code(roundId, 'step', { move: 'again' })).toBe('consent.noThirdLoop')
  expect(await code(roundId, 'end', { outcome: 'escalated' })).toBe('consent.nowhereToEscalate')
  expect((await act(roundId, 'end', { outcome: 'toVote' })).status).toBe(200)
  expect((await shown(room.secretary, roundId)).objections).toMatchObject([{ state: 'upheld' }])
  expect((await results())[1]).toBe(
    'Geen consent na twee rondes: 1 bezwaar, 1 gehandhaafd (Organisation 01). Het voorstel wordt in stemming gebracht.',
  )
  expect(await code(roundId, 'end', { outcome: 'postponed' })).toBe('consent.ended')
  expect((await room.put()).status).toBe(200)
})

it('[V48] asks for the quorum; [V51] holds off votes and the close until it ends or is taken back', async () => {
  const roundId = await gather()
  for (const index of [1, 2]) await room.attend(room.seat(index).seatId, 'absent')
  expect(await code(roundId, 'end', { outcome: 'consented' })).toBe('votes.noQuorum')
  await room.arrive(1, 2)
  expect((await room.put()).body.error.code).toBe('consent.running')
  const close = () => room.secretary.post(`/meetings/${room.meetingId}/close`)
  expect((await close()).body.error.code).toBe('consent.running')
  expect((await act(roundId, 'stop', { reason: 'Erreur' })).status).toBe(200)
  expect(await shown(room.secretary, roundId)).toMatchObject({ state: 'stopped', stopReason: 'Erreur' })
  expect(await results()).toEqual([])
  expect((await close()).status).toBe(200)
})

it('[V42] keeps people’s words out of the journal', async () => {
  const roundId = await gather()
  await object(roundId, 1)
  const entries = await server.ground.db
    .selectFrom('journal')
    .select('entry')
    .where('kind', 'like', 'consent.%')
    .execute()
  expect(entries.length).toBeGreaterThan(5)
  expect(JSON.stringify(entries)).not.toMatch(/Trop|Texte/)
})
