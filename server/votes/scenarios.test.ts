import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { rollFigures } from '../../shared/meetings/rollFigures.ts'
import type { Choice } from '../../shared/votes/vote.ts'
import { readDocument } from '../documents/readDocument.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
afterAll(() => server.stop())

const papers = (inFavour: number, against: number, abstain: number): Choice[] => [
  ...Array.from({ length: inFavour }, () => 'for' as const),
  ...Array.from({ length: against }, () => 'against' as const),
  ...Array.from({ length: abstain }, () => 'abstain' as const),
]

describe('a working group of 25 seats, 22 present, one represented, two more excused or absent', () => {
  let room: VotingRoom

  beforeAll(async () => {
    room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 25 })
  })

  it('[V7] opens no vote at 12 of 25', async () => {
    await room.openWith(12)
    expect((await room.put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 13, present: 12 } })
  })

  it('[V5] counts 22 present, 1 represented, 2 excused, 1 absent: 23 votes', async () => {
    await room.arrive(12, 13, 14, 15, 16, 17, 18, 19, 20, 21)
    await room.attend(room.seat(22).seatId, 'represented', room.seat(1).seatId)
    await room.attend(room.seat(23).seatId, 'excused')
    await room.attend(room.seat(24).seatId, 'absent')
    const { roll } = await room.view()
    expect(rollFigures(roll)).toMatchObject({ present: 22, represented: 1, excused: 2, absent: 1, votes: 23 })
  })

  it('[M7] [M11] the proxy counts one, none once its holder has left or its giver has come, and none for another item', async () => {
    const giver = room.seat(22).seatId
    const holder = room.seat(1).seatId
    const counted = async () => (await room.view()).quorum.counted
    expect(await counted()).toBe(23)
    await room.attend(holder, 'left')
    expect(await counted()).toBe(21)
    await room.attend(holder, 'present')
    await room.attend(giver, 'present')
    const { roll } = await room.view()
    expect(roll.find(({ seatId }) => seatId === giver)).toMatchObject({ status: 'present', holderSeatId: null })
    await room.attend(giver, 'represented', holder, room.itemId)
    expect(await counted()).toBe(22)
    await room.secretary.post(`/meetings/${room.meetingId}/current-item`, { itemId: room.itemId })
    expect(await counted()).toBe(23)
    await room.attend(giver, 'represented', holder)
  })

  it('[V5] [V8] who comes once the vote is open has no ballot, and a giver who comes neither; the holder has two papers', async () => {
    const voteId = await room.openVote({ itemId: await room.addItem() })
    for (const index of [22, 24]) {
      await room.attend(room.seat(index).seatId, 'present')
      expect((await room.castOwn(index, voteId, 'for')).body.error.code).toBe('votes.notOnRoll')
    }
    const { papers, rollCount } = await room.shown(room.seat(1).person, voteId)
    expect(rollCount).toBe(23)
    expect(papers.map(({ seatId, byProxy }) => [seatId, byProxy])).toEqual([
      [room.seat(1).seatId, false],
      [room.seat(22).seatId, true],
    ])
    await room.close(voteId)
    await room.attend(room.seat(22).seatId, 'represented', room.seat(1).seatId)
    await room.attend(room.seat(24).seatId, 'absent')
  })

  it('[V3] [V21] 14/6/3 is adopted by two thirds of the votes cast and not by two thirds of those present', async () => {
    for (const [rule, outcome] of [
      ['twoThirdsCast', 'adopted'],
      ['twoThirdsPresent', 'notAdopted'],
    ]) {
      const voteId = await room.openVote({ rule, itemId: await room.addItem() })
      for (const [index, choice] of papers(14, 6, 3).entries()) {
        const holder = index === 22 ? room.seat(1).person : room.seat(index).person
        expect((await room.cast(holder, voteId, room.seat(index).seatId, choice)).status).toBe(200)
      }
      await room.close(voteId)
      expect(await room.shown(room.secretary, voteId)).toMatchObject({
        outcome,
        tally: { for: 14, against: 6, abstain: 3, didNotVote: 0, entitled: 23, members: 25 },
      })
    }
  })

  it('[V15] [V18] the result stands in the minutes in French and Dutch, and the item’s roll no longer changes', async () => {
    const itemId = await room.addItem()
    const voteId = await room.openVote({ rule: 'twoThirdsCast', itemId })
    await room.castOwn(0, voteId, 'for')
    await room.close(voteId)
    expect((await room.recuse(2, itemId)).body.error).toEqual({ code: 'meetings.rollLocked', field: 'itemId' })
    await room.attend(room.seat(3).seatId, 'left')
    expect((await room.shown(room.secretary, voteId)).rollCount).toBe(23)
    await server.afterCommit.settled()
    const { meeting } = await room.view()
    const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
    const passages = passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
    doc.destroy()
    const { result } = await room.shown(room.secretary, voteId)
    expect(passages.map(({ resultOf }) => resultOf)).toEqual([voteId, voteId])
    expect(JSON.stringify(passages)).toContain(result.fr)
    expect(JSON.stringify(passages)).toContain(result.nl)
  })
})

describe('a committee of seven elects a person in secret, five present, one of them with a proxy, one absent', () => {
  const options = [
    { fr: 'Anne', nl: 'Anne' },
    { fr: 'Bilal', nl: 'Bilal' },
  ]
  const asked = { rule: 'election', options }
  /** By seat: four for the first, one for the second, one abstains. */
  const ballots = [[1, 0], [1, 0], [0, 1], [1, 0], 'abstain', [1, 0]] as const
  let room: VotingRoom
  let voteId: string
  const trackers = new Map<string, string>()

  const holderOf = (index: number) => room.seat(index === 5 ? 1 : index).person
  const cast = (index: number, ballot = ballots[index] ?? 'abstain') =>
    room.cast(holderOf(index), voteId, room.seat(index).seatId, typeof ballot === 'string' ? ballot : [...ballot])

  beforeAll(async () => {
    room = await setUpVoting(server, { code: 'SC', kind: 'steering', seats: 7 })
  })

  it('[V31] [V32] four are too few for secrecy, and the refusal says so; six are not', async () => {
    await room.openWith(4)
    expect((await room.put(asked)).body.error).toEqual({
      code: 'votes.tooFewForSecrecy',
      params: { needed: 5, present: 4 },
    })
    await room.arrive(4)
    await room.attend(room.seat(5).seatId, 'represented', room.seat(1).seatId)
    voteId = await room.openVote(asked)
    expect(await room.shown(room.secretary, voteId)).toMatchObject({ secrecy: 'secret', rollCount: 6, castCount: 0 })
  })

  it('[V6] [V12] [V33] the proxy has a paper of its own, nothing changes, and only how many have voted is seen', async () => {
    expect((await room.shown(holderOf(1), voteId)).papers.map(({ byProxy }) => byProxy)).toEqual([false, true])
    for (let index = 0; index < 6; index++) {
      const answer = await cast(index)
      trackers.set(room.seat(index).seatId, answer.body.secret?.tracker ?? '')
      const seen = await room.shown(room.secretary, voteId)
      expect(seen).toMatchObject({ castCount: index + 1, tally: null, ballots: null, names: null, result: {} })
      expect((await cast(index, 'abstain')).body.error.code).toBe('votes.alreadyCast')
    }
    expect(new Set(trackers.values()).size).toBe(6)
  })

  it('[V29] [V36] the close gives the figures, who voted, and each ballot under a tracker its voter alone knows', async () => {
    await room.close(voteId)
    const vote = await room.shown(room.observer.person, voteId)
    expect(vote).toMatchObject({
      outcome: 'chosen',
      tally: { counts: [4, 1], order: [[0], [1]], marked: 5, abstain: 1, didNotVote: 0, entitled: 6, members: 7 },
      names: { didNotVote: [], absent: ['Organisation 06'] },
    })
    expect(vote.result.en).toContain('Anne')
    expect(vote.names?.voted).toHaveLength(6)
    for (const [index, ballot] of ballots.entries()) {
      const tracker = trackers.get(room.seat(index).seatId)
      expect(vote.ballots?.find((paper) => paper.tracker === tracker)).toEqual({ organisation: null, tracker, ballot })
    }
  })

  it('[V34] no row of any table of the database afterwards has both a voter and what a voter chose', () => {
    const { sqlite } = server.ground
    const tables = sqlite.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
    const rows = tables.flatMap((table) =>
      sqlite
        .prepare<[], object>(`select * from "${table}"`)
        .all()
        .map((row) => JSON.stringify(row)),
    )
    const voters = room.voting.slice(0, 6).flatMap(({ seatId, person }) => [seatId, person.id, person.name])
    const said = [...trackers.values(), '[1,0]', '[0,1]']
    const speaking = rows.filter((row) => said.some((word) => row.includes(word)))
    expect(speaking).toHaveLength(6)
    expect(speaking.filter((row) => voters.some((voter) => row.includes(voter)))).toEqual([])
  })

  it('[V30] [V36] the exported vote has the figures and names nobody beside a ballot', async () => {
    const { body } = await room.secretary.get<{ ballots: { organisation: string | null }[] }>(`/votes/${voteId}/export`)
    expect(body.ballots.map(({ organisation }) => organisation)).toEqual([null, null, null, null, null, null])
  })
})
