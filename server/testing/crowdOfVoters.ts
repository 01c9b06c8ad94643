import { setUpMeeting } from './meetingRoom.ts'
import { must } from './decisionRoom.ts'
import { startTestServer } from './testServer.ts'

/** A meeting that is open with very many people, and votes on which nobody has cast yet. */
export interface Crowd {
  minutesId: string
  itemId: string
  /** `Cookie` header of whoever runs the meeting, without a vote. */
  secretary: string
  voters: { seatId: string; cookie: string }[]
  /** The votes in the order they were asked for. */
  votes: string[]
}

/** Puts such a meeting into a data folder that no server uses at the moment; `secret` says of each vote whether it is. */
export async function seedCrowd(
  folder: string,
  { people, secret, itemId }: { people: number; secret: readonly boolean[]; itemId?: string },
): Promise<Crowd> {
  const server = await startTestServer({ dataDir: folder })
  // Thousands of commits that nobody will miss; a server that runs on the folder later sets its own.
  server.ground.sqlite.pragma('synchronous = OFF')
  const room = await setUpMeeting(server, { code: 'CROWD', kind: 'working', seats: people })
  const first = await room.addItem(itemId === undefined ? {} : { id: itemId })
  await room.openWith(people)
  const votes: string[] = []
  for (const isSecret of secret) {
    const asked = { itemId: await room.addItem(), question: { fr: 'Texte', nl: 'Tekst' }, secret: isSecret }
    const { voteId } = await must(room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, asked))
    votes.push(voteId)
  }
  const { meeting } = await room.view()
  await server.stop()
  return {
    minutesId: meeting.minutesDocumentId,
    itemId: first,
    secretary: room.secretary.cookie,
    voters: room.voting.map(({ seatId, person }) => ({ seatId, cookie: person.cookie })),
    votes,
  }
}
