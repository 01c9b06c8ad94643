import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Refusal } from '../../shared/refusal.ts'
import type { Marks, Vote } from '../../shared/votes/vote.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom
let codes = 0

const options = ['Financement', 'Partenaires', 'Visibilité', 'Durabilité'].map((fr) => ({ fr, nl: `${fr} (nl)` }))

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 7 })
  await room.openWith(6)
})
afterAll(() => server.stop())

async function held(body: object, papers: readonly (string | Marks)[]): Promise<Vote> {
  const voteId = await room.openVote({ options, itemId: await room.addItem(), ...body })
  for (const [index, paper] of papers.entries()) {
    const answer = await room.castOwn(index, voteId, paper)
    if (answer.status !== 200) throw new Error(`paper ${index} was refused: ${JSON.stringify(answer.body)}`)
  }
  await room.close(voteId)
  return room.shown(room.secretary, voteId)
}

describe('opening', () => {
  it('[V23] asks for two to twenty options, worded and told apart, and limits where the method has none', async () => {
    const refused = async (body: object) => (await room.put({ options, rule: 'plurality', ...body })).body.error
    expect(await refused({ options: options.slice(0, 1) })).toEqual({ code: 'votes.tooFewOptions', params: { min: 2 } })
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ fr: `F${at}`, nl: `N${at}` }))
    expect(await refused({ options: many(21) })).toEqual({ code: 'votes.tooManyOptions', params: { max: 20 } })
    expect(await refused({ rule: 'ranking', options: many(11) })).toEqual({
      code: 'votes.tooManyOptions',
      params: { max: 10 },
    })
    expect(await refused({ options: many(22) })).toEqual({ code: 'input.invalid', field: 'options' })
    expect(await refused({ options: [options[0], { fr: 'Seul', nl: ' ' }] })).toEqual({
      code: 'votes.wordingMissing',
      field: 'options.1.nl',
      params: { language: 'nl' },
    })
    expect(await refused({ options: [options[0], { fr: 'Autre', nl: options[0]?.nl }] })).toEqual({
      code: 'votes.optionsAlike',
    })
    expect(await refused({ rule: 'simple' })).toEqual({ code: 'input.invalid', field: 'options' })
    expect(await refused({ rule: 'score' })).toEqual({ code: 'input.invalid', field: 'limits.perOption' })
    expect(await refused({ rule: 'dots', limits: { perOption: 2 } })).toEqual({
      code: 'input.invalid',
      field: 'limits.inAll',
    })
    expect(await refused({ escalationId: 'no-such-file', proposal: 'noted' })).toEqual({
      code: 'input.invalid',
      field: 'rule',
    })
    expect((await room.put({ options: many(20), rule: 'approval' })).status).toBe(200)
  })

  it('[V8] freezes the options with the rest', async () => {
    const one = await room.shown(room.secretary, await room.openVote({ options, rule: 'plurality' }))
    await room.secretary.post(`/votes/${one.id}/annul`, { reason: 'Encore' })
    const turned = options.toReversed()
    const other = await room.shown(room.secretary, await room.openVote({ options: turned, rule: 'plurality' }))
    expect(one.options).toEqual(options)
    expect(other.frozenHash).not.toBe(one.frozenHash)
  })
})

describe('casting', () => {
  it('[V23] refuses what the paper has no room for, and says how much it has; nothing is recorded', async () => {
    const voteId = await room.openVote({ options, rule: 'dots', limits: { perOption: 2, inAll: 3 } })
    const refused = async (choice: unknown) =>
      (
        await room
          .seat(0)
          .person.post<{ error: Refusal }>(`/votes/${voteId}/ballots`, { seatId: room.seat(0).seatId, choice })
      ).body.error
    const unknown = { code: 'votes.unknownChoice', field: 'choice' }
    expect(await refused([3, 0, 0, 0])).toEqual({ code: 'votes.tooMuchOnOne', field: 'choice', params: { max: 2 } })
    expect(await refused([2, 2, 0, 0])).toEqual({ code: 'votes.tooMuchInAll', field: 'choice', params: { max: 3 } })
    expect(await refused([0, 0, 0, 0])).toEqual({ code: 'votes.nothingMarked', field: 'choice' })
    for (const malformed of [
      [1, 1, 1],
      [1, 0, 0, 0, 0],
      [-1, 1, 1, 1],
      [0.5, 1, 0, 0],
      'for',
      'against',
      [],
      [1e21, 0, 0, 0],
    ])
      expect([400]).toContain(
        (await room.seat(0).person.post(`/votes/${voteId}/ballots`, { seatId: room.seat(0).seatId, choice: malformed }))
          .status,
      )
    expect(await refused('for')).toEqual(unknown)
    expect(await refused([1, 1, 1])).toEqual(unknown)
    expect((await refused([null, 1, 1, 1])).code).toBe('input.invalid')
    expect(await room.shown(room.seat(0).person, voteId)).toMatchObject({ castCount: 0, papers: [{ recorded: null }] })
    expect((await room.castOwn(0, voteId, [2, 1, 0, 0])).status).toBe(200)
    expect((await room.castOwn(0, voteId, 'abstain')).status).toBe(200)
    expect((await room.shown(room.seat(0).person, voteId)).papers[0]?.recorded?.choice).toBe('abstain')
  })

  it('[V4] a vote on a motion takes no marks', async () => {
    const voteId = await room.openVote()
    expect((await room.castOwn(0, voteId, [1])).body.error).toEqual({ code: 'votes.unknownChoice', field: 'choice' })
  })

  it('[V12] shows marks to their voter alone before the close', async () => {
    const voteId = await room.openVote({ options, rule: 'score', limits: { perOption: 97 } })
    await room.castOwn(1, voteId, [97, 96, 95, 94])
    expect((await room.shown(room.seat(1).person, voteId)).papers[0]?.recorded?.choice).toEqual([97, 96, 95, 94])
    for (const person of [room.seat(0).person, room.secretary, room.observer.person]) {
      const vote = await room.shown(person, voteId)
      expect(JSON.stringify(vote)).not.toMatch(/[[:,]96[\],}]/) // as a value: an id may well hold the digits
      expect(vote).toMatchObject({ castCount: 1, tally: null, ballots: null, names: null, outcome: null })
    }
  })
})

describe('results', () => {
  it('[V24] most votes choose; the sentence names method and figures in three languages', async () => {
    const one = [1, 0, 0, 0]
    const vote = await held({ rule: 'plurality' }, [one, one, one, [0, 1, 0, 0], 'abstain'])
    expect(vote).toMatchObject({ outcome: 'chosen', tally: { counts: [3, 1, 0, 0], abstain: 1, didNotVote: 1 } })
    expect(vote.result).toEqual({
      en: 'Chosen: Financement; most votes (Financement 3, Partenaires 1, Visibilité 0, Durabilité 0); 1 abstention. 1 did not vote.',
      fr: 'Choix\u00a0: Financement\u202f; le plus de voix (Financement 3, Partenaires 1, Visibilité 0, Durabilité 0)\u202f; 1 abstention. 1 n’a pas pris part au vote.',
      nl: 'Gekozen: Financement (nl); meeste stemmen (Financement (nl) 3, Partenaires (nl) 1, Visibilité (nl) 0, Durabilité (nl) 0); 1 onthouding. 1 heeft niet deelgenomen aan de stemming.',
    })
  })

  it('[V24] level options go to a run-off, once, opened by an officer between them alone', async () => {
    const first = await held({ rule: 'plurality' }, [
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
    ])
    expect(first.outcome).toBe('runOff')
    expect(first.result.en).toContain('No decision yet, run-off between Financement, Visibilité; most votes')
    const runOff = (by = room.secretary) => by.post<{ voteId: string; error: Refusal }>(`/votes/${first.id}/run-off`)
    expect((await runOff(room.seat(1).person)).status).toBe(403)
    const { voteId } = (await runOff()).body
    expect((await runOff()).body.error.code).toBe('votes.alreadyOpen')
    const second = await room.shown(room.secretary, voteId)
    expect(second).toMatchObject({
      rule: 'plurality',
      options: [options[0], options[2]],
      itemId: first.itemId,
      state: 'open',
    })
    for (const index of [0, 1, 2]) await room.castOwn(index, voteId, [0, 1])
    await room.close(voteId)
    expect((await room.shown(room.secretary, voteId)).outcome).toBe('chosen')
    const none = await room.secretary.post<{ error: Refusal }>(`/votes/${voteId}/run-off`)
    expect(none.body.error).toEqual({ code: 'votes.noRunOff' })
  })

  it('[V28] a ranking gives an order, by which a decision can be entered', async () => {
    const vote = await held({ rule: 'ranking' }, [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [2, 1, 3, 0],
      [1, 0, 0, 0],
      [3, 1, 2, 4],
    ])
    expect(vote).toMatchObject({ outcome: 'ordered', tally: { order: [[0], [1], [2], [3]], counts: [3, 2, 1, 0] } })
    expect(vote.result.en).toBe(
      'Order: Financement > Partenaires > Visibilité > Durabilité; ranking by comparison in pairs (Schulze method) of 5 votes; no abstentions. 1 did not vote.',
    )
    expect(vote.tally).toMatchObject({
      pairs: [
        [0, 3, 4, 5],
        [2, 0, 4, 4],
        [1, 0, 0, 4],
        [0, 0, 0, 0],
      ],
    })
  })

  it('[V26] dots are an indication; [V25] approvals and [V27] points choose', async () => {
    const dots = await held({ rule: 'dots', limits: { perOption: 2, inAll: 3 } }, [
      [2, 1, 0, 0],
      [0, 1, 2, 0],
    ])
    expect(dots.outcome).toBe('indicative')
    expect(dots.result.en).toBe(
      'Indication, adopting nothing: Financement = Partenaires = Visibilité > Durabilité; 3 dots for each vote, at most 2 on one option (Financement 2, Partenaires 2, Visibilité 2, Durabilité 0); no abstentions. 4 did not vote.',
    )
    const approval = await held({ rule: 'approval' }, [
      [1, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
    ])
    expect(approval).toMatchObject({ outcome: 'chosen', tally: { order: [[1], [0, 3], [2]] } })
    const score = await held({ rule: 'score', limits: { perOption: 5 } }, [
      [5, 0, 0, 0],
      [1, 4, 0, 0],
    ])
    expect(score).toMatchObject({
      outcome: 'chosen',
      tally: { counts: [6, 4, 0, 0] },
      limits: { perOption: 5, inAll: 20 },
    })
  })

  it('[V30] publishes the counted papers: with their organisation by roll call, else without and in no order of the roll', async () => {
    const papers = [[0, 1, 0, 0], [1, 0, 0, 0], 'abstain']
    const dissent = await held({ rule: 'plurality' }, papers)
    expect(dissent.ballots).toEqual([
      { organisation: null, tracker: null, ballot: [0, 1, 0, 0] },
      { organisation: null, tracker: null, ballot: [1, 0, 0, 0] },
      { organisation: 'Organisation 02', tracker: null, ballot: 'abstain' },
    ])
    const committee = await setUpVoting(server, { code: `SC${++codes}`, kind: 'steering', seats: 3 })
    await committee.openWith(3)
    const voteId = await committee.openVote({ rule: 'plurality', options })
    for (const [index, paper] of papers.entries()) await committee.castOwn(index, voteId, paper)
    await committee.close(voteId)
    const called = await committee.shown(committee.secretary, voteId)
    expect(called.ballots?.map(({ organisation }) => organisation)).toEqual([
      `Lead SC${codes}`,
      'Organisation 01',
      'Organisation 02',
    ])
  })
})
