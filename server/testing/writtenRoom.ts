import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Marks, Vote } from '../../shared/votes/vote.ts'
import { findMeeting } from '../meetings/store.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { must } from './decisionRoom.ts'
import type { SeatedPerson } from './meetingRoom.ts'
import type { Answer, TestPerson, TestServer } from './testServer.ts'
import type { CastAnswer } from './votingRoom.ts'

/** A committee without any meeting, for tests of votes in writing; everything goes through the real routes. */
export interface WrittenRoom {
  groupId: string
  secretary: TestPerson
  /** The voting seats, the chair first. */
  voting: SeatedPerson[]
  /** Asks to put a motion in writing; `body` changes what is asked. */
  put: (by: TestPerson, body?: object) => Promise<Answer<{ voteId: string; error: Refusal }>>
  /** Puts one that must not be refused, and returns its id. */
  open: (body?: object) => Promise<string>
  answer: (index: number, voteId: string, choice: string | Marks) => Promise<Answer<CastAnswer>>
  recuse: (index: number, voteId: string, reason?: string) => Promise<Answer<{ error: Refusal }>>
  discuss: (by: TestPerson, voteId: string) => Promise<Answer<{ error: Refusal }>>
  shown: (to: TestPerson, voteId: string) => Promise<Vote>
  plan: (startsAt: string) => Promise<string>
  /** The agenda once everything that follows from what has happened is written. */
  agenda: (meetingId: string) => Promise<AgendaItem[]>
}

export const writtenMotion = {
  title: { fr: 'Calendrier 2025', nl: 'Kalender 2025' },
  question: { fr: 'Le comité adopte le calendrier.', nl: 'De stuurgroep keurt de kalender goed.' },
  workingDays: 5,
}

/** Seats a committee of so many. */
export async function setUpWritten(server: TestServer, code: string, seats: number): Promise<WrittenRoom> {
  const groupId = await server.addGroup(code, 'steering')
  const secretary = await server.addPerson(`Secretary ${code}`)
  await server.addSeat(groupId, secretary, 'secretary')
  const voting: SeatedPerson[] = []
  for (let index = 0; index < seats; index++) {
    const person = await server.addPerson(`Organisation ${index}`)
    voting.push({ person, seatId: await server.addSeat(groupId, person, index === 0 ? 'chair' : 'member') })
  }
  const seatAt = (index: number) => {
    const seat = voting[index]
    if (!seat) throw new Error(`no seat ${index}`)
    return seat
  }
  const put: WrittenRoom['put'] = (by, body = {}) =>
    by.post(`/groups/${groupId}/written-votes`, { ...writtenMotion, ...body })

  return {
    groupId,
    secretary,
    voting,
    put,
    open: async (body) => (await must(put(secretary, body))).voteId,
    answer: (index, voteId, choice) =>
      seatAt(index).person.post(`/votes/${voteId}/ballots`, { seatId: seatAt(index).seatId, choice }),
    recuse: (index, voteId, reason = 'Auteur de la proposition') =>
      seatAt(index).person.post(`/votes/${voteId}/recusals`, { seatId: seatAt(index).seatId, reason }),
    discuss: (by, voteId) => by.post(`/votes/${voteId}/discussion`, { reason: 'À débattre ensemble' }),
    shown: async (to, voteId) => (await must(to.get<{ vote: Vote }>(`/votes/${voteId}`))).vote,
    async plan(startsAt) {
      const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString()
      const meeting = { title: { fr: 'Comité' }, startsAt, endsAt, place: 'Bruxelles', link: '' }
      return (await must(secretary.post<{ meetingId: string }>(`/groups/${groupId}/meetings`, meeting))).meetingId
    },
    async agenda(meetingId) {
      await server.afterCommit.settled()
      const meeting = await findMeeting(server.ground.db, meetingId)
      if (!meeting) throw new Error(`no meeting ${meetingId}`)
      return readAgenda(server.ground.db, meeting)
    },
  }
}
