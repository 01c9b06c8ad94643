import type { GroupKind } from '../../shared/groups/group.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Marks, SecretReceipt, Vote } from '../../shared/votes/vote.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from './meetingRoom.ts'
import type { Answer, TestPerson, TestServer } from './testServer.ts'

/** What casting is answered with. */
export interface CastAnswer {
  recordedAt: string
  secret: SecretReceipt | null
  error: Refusal
}

/** A meeting with one item of its own to vote on. */
export interface VotingRoom extends MeetingRoom {
  itemId: string
  /** A voting seat by its place, 0 for the chair or co-lead. */
  seat: (index: number) => SeatedPerson
  /** Asks to open a vote on the item; `body` changes what is asked. */
  put: (body?: object) => Promise<Answer<{ voteId: string; error: Refusal }>>
  /** Opens a vote that must not be refused, and returns its id. */
  openVote: (body?: object) => Promise<string>
  cast: (by: TestPerson, voteId: string, seatId: string, choice: string | Marks) => Promise<Answer<CastAnswer>>
  /** Casts for the seat by its own holder. */
  castOwn: (index: number, voteId: string, choice: string | Marks) => Promise<Answer<CastAnswer>>
  close: (voteId: string) => Promise<Answer<{ error: Refusal }>>
  /** The vote as this person sees it. */
  shown: (to: TestPerson, voteId: string) => Promise<Vote>
  recuse: (index: number, onItem?: string) => Promise<Answer<{ error: Refusal }>>
}

const question = { fr: 'Compléter la cartographie', nl: 'Het overzicht vervolledigen' }

/** Seats a group, plans its meeting and puts one item on the agenda; everything goes through the real routes. */
export async function setUpVoting(
  server: TestServer,
  group: { code: string; kind: GroupKind; seats: number; reportsTo?: string },
): Promise<VotingRoom> {
  const room = await setUpMeeting(server, group)
  const { meetingId, secretary, voting } = room
  const itemId = await room.addItem()

  function seat(index: number): SeatedPerson {
    const found = voting[index]
    if (!found) throw new Error(`no seat ${index}`)
    return found
  }
  const put: VotingRoom['put'] = (body = {}) =>
    secretary.post(`/meetings/${meetingId}/votes`, { itemId, question, ...body })
  const cast: VotingRoom['cast'] = (by, voteId, seatId, choice) =>
    by.post(`/votes/${voteId}/ballots`, { seatId, choice })

  return {
    ...room,
    itemId,
    seat,
    put,
    cast,
    async openVote(body) {
      const answer = await put(body)
      if (answer.status !== 200) throw new Error(`the vote was refused: ${JSON.stringify(answer.body)}`)
      return answer.body.voteId
    },
    castOwn: (index, voteId, choice) => cast(seat(index).person, voteId, seat(index).seatId, choice),
    close: (voteId) => secretary.post(`/votes/${voteId}/close`),
    shown: async (to, voteId) => (await to.get<{ vote: Vote }>(`/votes/${voteId}`)).body.vote,
    recuse: (index, onItem = itemId) =>
      secretary.post(`/meetings/${meetingId}/recusals`, {
        itemId: onItem,
        seatId: seat(index).seatId,
        reason: 'Author',
      }),
  }
}
