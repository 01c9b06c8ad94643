import { createPublicKey, verify } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SecretReceipt } from '../../shared/votes/vote.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type CastAnswer, type VotingRoom } from '../testing/votingRoom.ts'
import { closeVote } from './closeVote.ts'
import { receiptBytes } from './receipts.ts'
import { hashBox } from './sealedBox.ts'
import { voteKeysIn, type VoteKeys } from './voteKeys.ts'
import { loadViewer } from '../groups/store.ts'

let server: TestServer
let room: VotingRoom
let keys: VoteKeys
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  keys = voteKeysIn(server.dataDir)
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 7 })
})
afterAll(() => server.stop())

const secretVote = async (body: object = {}) => {
  await room.openWith(6)
  return room.openVote({ secret: true, ...body })
}
const boxes = (voteId: string) =>
  server.ground.db.selectFrom('sealed_ballots').selectAll().where('vote_id', '=', voteId).execute()
const journalled = async (voteId: string) =>
  (await server.ground.db.selectFrom('journal').select(['kind', 'entry']).orderBy('seq').execute())
    .filter(({ entry }) => entry.includes(voteId))
    .map(({ kind }) => kind)

describe('opening in secret', () => {
  it('[V31] is refused to four mandates, recusals included, and says how many it needs', async () => {
    await room.openWith(5)
    await room.recuse(4)
    expect((await room.put({ secret: true })).body.error).toEqual({
      code: 'votes.tooFewForSecrecy',
      params: { needed: 5, present: 4 },
    })
    expect(keys.list()).toEqual([])
    expect((await room.put()).status).toBe(200)
  })

  it('[V32] is what an election always is, and its run-off', async () => {
    await room.openWith(6)
    const persons = ['A', 'B', 'C'].map((name) => ({ fr: name, nl: name }))
    const voteId = await room.openVote({ rule: 'election', options: persons })
    expect((await room.shown(room.secretary, voteId)).secrecy).toBe('secret')
    const papers = [
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    for (const [index, paper] of papers.entries()) await room.castOwn(index, voteId, paper)
    await room.close(voteId)
    const first = await room.shown(room.secretary, voteId)
    expect(first.outcome).toBe('runOff')
    expect(first.result.en).toContain('absolute majority of the votes cast not reached (2 of 5; A 2, B 2, C 1)')
    const opened = await room.secretary.post<{ voteId: string }>(`/votes/${voteId}/run-off`)
    expect(await room.shown(room.secretary, opened.body.voteId)).toMatchObject({
      secrecy: 'secret',
      rule: 'plurality',
      options: persons.slice(0, 2),
    })
  })
})

describe('casting in secret', () => {
  it('[V33] seals the ballot, tells its tracker to the voter alone, and refuses another', async () => {
    const voteId = await secretVote()
    const first = await room.castOwn(0, voteId, 'against')
    expect(first.body.secret?.tracker).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const again = await room.castOwn(0, voteId, 'for')
    expect([again.status, again.body.error]).toEqual([409, { code: 'votes.alreadyCast' }])
    const [stored] = await boxes(voteId)
    expect([stored?.seat_id, stored?.box?.length]).toEqual([room.seat(0).seatId, 60])
    expect(await server.ground.db.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).execute()).toEqual([])

    const own = await room.shown(room.seat(0).person, voteId)
    expect(own.papers[0]?.recorded).toEqual({ choice: null, at: first.body.recordedAt })
    for (const person of [room.seat(0).person, room.seat(1).person, room.secretary, room.observer.person]) {
      const vote = await room.shown(person, voteId)
      expect(vote).toMatchObject({ castCount: 1, rollCount: 6, names: null, ballots: null, tally: null })
      expect(JSON.stringify(vote)).not.toContain(first.body.secret?.tracker)
    }
  })

  it('[V33] answers a repeated request the same, though nothing of its body or answer is remembered', async () => {
    const voteId = await secretVote()
    const { person, seatId } = room.seat(1)
    const send = (choice: string, as = seatId) =>
      person.post<CastAnswer>(
        `/votes/${voteId}/ballots`,
        { seatId: as, choice },
        { 'idempotency-key': `once-${codes}-key` },
      )
    const first = await send('for')
    server.clock.advance(60_000)
    expect(await send('for')).toEqual(first)
    // Another seat named under the same key gets the answer about the first one, never a look into the other's box.
    await room.castOwn(2, voteId, 'for')
    expect(await send('for', room.seat(2).seatId)).toEqual(first)
    expect((await send('against')).body.error).toEqual({ code: 'input.invalid', field: 'Idempotency-Key' })
    const remembered = await server.ground.db
      .selectFrom('idempotency')
      .selectAll()
      .where('key', '=', `once-${codes}-key`)
      .executeTakeFirstOrThrow()
    expect(remembered.response).not.toContain(first.body.secret?.tracker)
    expect(await boxes(voteId)).toHaveLength(2)
    await room.close(voteId)
    expect((await send('for')).body).toEqual({ recordedAt: first.body.recordedAt, secret: null })
  })

  it('[V33] gives a receipt whose signature names the box, not the ballot', async () => {
    const voteId = await secretVote()
    const { receipt } = (await room.castOwn(3, voteId, 'abstain')).body.secret ?? ({} as SecretReceipt)
    const [stored] = await boxes(voteId)
    expect(receipt.boxHash).toBe(hashBox(stored?.box ?? new Uint8Array()).toString('hex'))
    const key = createPublicKey({ key: Buffer.from(receipt.key, 'base64'), format: 'der', type: 'spki' })
    const signed = (stated: typeof receipt) =>
      verify(null, receiptBytes(stated), key, Buffer.from(receipt.signature, 'base64'))
    expect(signed(receipt)).toBe(true)
    expect(signed({ ...receipt, recordedAt: '2024-12-04T15:00:01.000Z' })).toBe(false)
    expect(JSON.stringify(receipt)).not.toContain('abstain')
    await room.close(voteId)
    // The box is gone, and what the receipt names is still there to be compared.
    const [emptied] = await boxes(voteId)
    expect([emptied?.box, Buffer.from(emptied?.box_hash ?? []).toString('hex')]).toEqual([null, receipt.boxHash])
  })

  it('[V6] [V33] gives the holder of a proxy two papers, and each a tracker of its own', async () => {
    await room.openWith(5)
    const [holder, giver] = [room.seat(1), room.seat(6)]
    await room.attend(giver.seatId, 'represented', holder.seatId)
    const voteId = await room.openVote({ secret: true })
    const own = await room.castOwn(1, voteId, 'for')
    const given = await room.cast(holder.person, voteId, giver.seatId, 'against')
    expect(own.body.secret?.tracker).not.toBe(given.body.secret?.tracker)
    await room.close(voteId)
    const vote = await room.shown(room.secretary, voteId)
    expect(vote.ballots).toHaveLength(2)
    expect(vote.names?.voted).toEqual(['Organisation 01', 'Organisation 06'])
  })
})

describe('closing in secret', () => {
  it('[V34] [V36] publishes figures, ballots by tracker and who voted, and keeps no key', async () => {
    const voteId = await secretVote()
    const cast = new Map<string, string>()
    for (const [index, choice] of ['for', 'against', 'for', 'abstain', 'for'].entries()) {
      const { tracker } = (await room.castOwn(index, voteId, choice)).body.secret ?? { tracker: '' }
      cast.set(tracker, choice)
    }
    expect(keys.read(voteId)).toHaveLength(32)
    await room.close(voteId)
    expect(keys.read(voteId)).toBeUndefined()
    const vote = await room.shown(room.observer.person, voteId)
    expect(vote).toMatchObject({
      outcome: 'adopted',
      tally: { for: 3, against: 1, abstain: 1, didNotVote: 1, entitled: 6, members: 7 },
      names: {
        voted: [`Lead WG${codes}`, 'Organisation 01', 'Organisation 02', 'Organisation 03', 'Organisation 04'],
        didNotVote: ['Organisation 05'],
        recused: [],
        absent: ['Organisation 06'],
      },
    })
    expect(Object.keys(vote.names ?? {})).toEqual(['voted', 'didNotVote', 'recused', 'absent'])
    expect(new Map(vote.ballots?.map(({ tracker, ballot }) => [tracker, ballot]))).toEqual(cast)
    expect(vote.ballots?.map(({ tracker }) => tracker)).toEqual([...cast.keys()].toSorted())
    expect(vote.ballots?.every(({ organisation }) => organisation === null)).toBe(true)
    expect((await boxes(voteId)).every(({ box }) => box === null)).toBe(true)
    expect((await journalled(voteId)).slice(-2)).toEqual(['votes.ballotsCounted', 'votes.voteClosed'])
    expect((await room.castOwn(5, voteId, 'for')).body.error.code).toBe('votes.closed')
  })

  it('[V4] [V33] [V34] 120 racing casts and the close: one ballot a paper, all that were taken are counted, none after', async () => {
    const voteId = await secretVote()
    const cast = async (round: number) => {
      const index = round % 6
      const answer = await room.castOwn(index, voteId, ['for', 'against', 'abstain'][round % 3] ?? 'for')
      if (answer.status !== 200) expect(['votes.alreadyCast', 'votes.closed']).toContain(answer.body.error.code)
      return answer.status === 200
        ? { seatId: room.seat(index).seatId, tracker: answer.body.secret?.tracker ?? null }
        : null
    }
    const early = Array.from({ length: 60 }, (_, round) => cast(round % 24))
    await Promise.race(early)
    const closing = room.close(voteId)
    const late = Array.from({ length: 60 }, (_, round) => cast(round))
    expect((await closing).status).toBe(200)
    const taken = (await Promise.all([...early, ...late])).filter((one) => one !== null)
    expect(await cast(0)).toBeNull()
    expect(new Set(taken.map(({ seatId }) => seatId)).size).toBe(taken.length)
    const vote = await room.shown(room.secretary, voteId)
    expect(vote).toMatchObject({ castCount: taken.length, tally: { didNotVote: 6 - taken.length } })
    const published = new Set(vote.ballots?.map(({ tracker }) => tracker))
    expect(published.size).toBe(taken.length)
    // Whoever was answered after the close is told that the ballot is in, and no longer which one it is.
    for (const { tracker } of taken) if (tracker !== null) expect(published).toContain(tracker)
    expect(keys.read(voteId)).toBeUndefined()
  })

  it('[V16] [V34] an annulled one has neither key nor boxes nor ballots', async () => {
    const voteId = await secretVote()
    await room.castOwn(0, voteId, 'for')
    await room.secretary.post(`/votes/${voteId}/annul`, { reason: 'Erreur' })
    expect(keys.read(voteId)).toBeUndefined()
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'annulled', ballots: null, names: null })
    expect((await boxes(voteId)).map(({ box }) => box)).toEqual([null])
    expect(await journalled(voteId)).not.toContain('votes.voteClosed')
  })

  it('[V33] [V34] a box that was moved or changed stops the close rather than counting', async () => {
    const voteId = await secretVote()
    await room.castOwn(0, voteId, 'for')
    await room.castOwn(1, voteId, 'against')
    const [one, other] = await boxes(voteId)
    const put = (seatId: string | undefined, box: Uint8Array | null | undefined) =>
      server.ground.db
        .updateTable('sealed_ballots')
        .set({ box: box ?? null })
        .where('vote_id', '=', voteId)
        .where('seat_id', '=', seatId ?? '')
        .execute()
    await put(one?.seat_id, other?.box)
    expect((await room.close(voteId)).status).toBe(500)
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ state: 'open', ballots: null })
    await put(one?.seat_id, one?.box)
    expect((await room.close(voteId)).status).toBe(200)
  })
})

describe('a crash around a secret vote', () => {
  let dataDir: string
  let own: TestServer

  const restart = async () => {
    await own.stop()
    own = await startTestServer({ now: own.clock.now(), dataDir })
  }
  const state = (voteId: string) =>
    own.ground.db.selectFrom('votes').selectAll().where('id', '=', voteId).executeTakeFirstOrThrow()

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'releve-secret-'))
    own = await startTestServer({ now: '2024-12-04T15:00:00.000Z', dataDir })
    room = await setUpVoting(own, { code: 'INT', kind: 'working', seats: 6 })
    return async () => {
      await own.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  const opened = async () => {
    await room.openWith(5)
    const voteId = await room.openVote({ secret: true })
    for (const index of [0, 1, 2]) await room.castOwn(index, voteId, 'for')
    return voteId
  }
  /** The close without what follows its commit. */
  const closeHalf = (voteId: string) =>
    own.ground.transact(room.secretary.id, async (tx) => {
      const actor = await loadViewer(tx.db, room.secretary.id, tx.now)
      if (!actor) throw new Error('nobody asks')
      await closeVote(tx, actor, voteId, voteKeysIn(dataDir))
    })

  it('[V34] before the close leaves the vote as it was: open, its boxes sealed, its key there', async () => {
    const voteId = await opened()
    await restart()
    expect(await state(voteId)).toMatchObject({ state: 'open', key_state: 'kept' })
    expect(voteKeysIn(dataDir).read(voteId)).toHaveLength(32)
  })

  it('[V34] after the count, before the key is gone: nothing was served, and the next start finishes', async () => {
    const voteId = await opened()
    await closeHalf(voteId)
    const between = await room.shown(room.secretary, voteId)
    expect(between).toMatchObject({
      state: 'closed',
      outcome: null,
      tally: null,
      result: {},
      names: null,
      ballots: null,
    })
    expect(between.ballotsHash).toBeNull()
    await restart()
    expect(voteKeysIn(dataDir).list()).toEqual([])
    expect(await state(voteId)).toMatchObject({ state: 'closed', key_state: 'destroyed', outcome: 'adopted' })
    const last = await own.ground.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect([last.kind, last.actor_id]).toEqual(['votes.voteClosed', room.secretary.id])
  })

  it('[V34] after the key is gone, before that was noted: the next start tells the result', async () => {
    const voteId = await opened()
    await closeHalf(voteId)
    voteKeysIn(dataDir).destroy(voteId)
    await restart()
    expect(await state(voteId)).toMatchObject({ key_state: 'destroyed', outcome: 'adopted' })
  })

  it('[V35] without its key an open vote is annulled, and another can be held', async () => {
    const voteId = await opened()
    voteKeysIn(dataDir).destroy(voteId)
    await restart()
    expect(await state(voteId)).toMatchObject({ state: 'annulled', annul_reason: null, key_state: 'destroyed' })
    const last = await own.ground.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(last.kind).toBe('votes.voteAnnulled')
  })

  it('[V35] keys that no open vote needs are destroyed at the start', async () => {
    const keysHere = voteKeysIn(dataDir)
    keysHere.make('a-vote-never-committed')
    await restart()
    expect(keysHere.list()).toEqual([])
  })
})
