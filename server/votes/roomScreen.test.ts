import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { voteOnScreen, type RoomScreen } from '../../shared/votes/roomScreen.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 6 })
  await room.openWith(5)
  await room.secretary.post(`/meetings/${room.meetingId}/current-item`, { itemId: room.itemId })
})
afterAll(() => server.stop())

const read = async (person: TestPerson) => (await person.get<RoomScreen>(`/meetings/${room.meetingId}/screen`)).body

describe('the vote on the wall', () => {
  const vote = (id: string, itemId: string, state: 'open' | 'closed' | 'annulled') => ({ id, itemId, state })

  it('[V80] is the open one of the current item, else an open one, else the last closed one of the item', () => {
    const votes = [vote('a', 'one', 'closed'), vote('b', 'one', 'closed'), vote('c', 'two', 'open')]
    expect(voteOnScreen([...votes, vote('d', 'one', 'open')], 'one')?.id).toBe('d')
    expect(voteOnScreen(votes, 'one')?.id).toBe('c')
    expect(voteOnScreen(votes.slice(0, 2), 'one')?.id).toBe('b')
    expect(voteOnScreen([...votes.slice(0, 1), vote('e', 'one', 'annulled')], 'one')?.id).toBe('a')
    expect(voteOnScreen(votes.slice(0, 2), 'two')).toBeUndefined()
    expect(voteOnScreen(votes.slice(0, 2), null)).toBeUndefined()
  })
})

describe('the room screen', () => {
  it('[V80] shows meeting, agenda, quorum and roll in figures', async () => {
    const screen = await read(room.secretary)
    expect(screen).toMatchObject({
      meeting: { groupCode: 'INT', state: 'open' },
      currentItemId: room.itemId,
      quorum: { seats: 6, needed: 4, counted: 5, reached: true },
      roll: { present: 5, room: 5, absent: 1, votes: 5 },
      vote: null,
    })
    const title = { fr: 'Mécanismes de financement' }
    expect(screen.agenda).toContainEqual({ id: room.itemId, title, type: 'discussion', plannedMinutes: 20 })
  })

  it.each([true, false])(
    '[V81] [V82] is the same for all, counts before the close and tells figures after it (secret: %s)',
    async (secret) => {
      const voteId = await room.openVote({ secret })
      await room.castOwn(0, voteId, 'for')
      await room.castOwn(1, voteId, 'against')
      const readers = [room.seat(0).person, room.seat(1).person, room.secretary, room.observer.person]
      const during = await Promise.all(readers.map(read))
      expect(during.map(({ vote }) => vote)).toEqual(
        readers.map(() =>
          expect.objectContaining({ id: voteId, castCount: 2, rollCount: 5, outcome: null, tally: null, result: {} }),
        ),
      )
      expect(new Set(during.map((screen) => JSON.stringify(screen))).size).toBe(1)

      await room.close(voteId)
      const after = await Promise.all(readers.map(read))
      expect(new Set(after.map((screen) => JSON.stringify(screen))).size).toBe(1)
      expect(after[0]?.vote).toMatchObject({
        outcome: 'notAdopted',
        tally: { for: 1, against: 1, abstain: 0, didNotVote: 3 },
      })
      // The rules of the group name dissent, on the vote's own card; the wall names nobody, ever.
      const all = JSON.stringify([...during, ...after])
      for (const { person, seatId } of room.voting)
        for (const mark of [person.name, person.id, seatId]) expect(all).not.toContain(mark)
    },
  )
})
