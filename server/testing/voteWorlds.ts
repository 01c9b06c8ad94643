import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ballot } from '../../shared/votes/vote.ts'
import { writeMinutes } from '../setup/example/writeTexts.ts'
import { must } from './decisionRoom.ts'
import { setUpGroupedBoard } from './groupedBoard.ts'
import { askEach, fillPaths, listen, readAnswer, type Told } from './onlookers.ts'
import { createTestPerson, startTestServer, type TestPerson, type TestServer } from './testServer.ts'
import { setUpVoting } from './votingRoom.ts'

// One moment before any ballot, lived on in several worlds that differ in nothing but what is chosen.

const NOW = '2024-12-04T15:00:00.000Z'
const SEATS = 8

/** The kinds of vote that are open at once: in the meeting each on an item of its own, and two in writing. */
export const voteKinds = [
  'rollCall',
  'namedDissent',
  'secret',
  'approval',
  'ranking',
  'election',
  'written',
  'writtenSecret',
] as const
type VoteKind = (typeof voteKinds)[number]

/** Those that the committee votes on in writing; the others are open in the group's meeting. */
const writtenKinds: readonly VoteKind[] = ['written', 'writtenSecret']

/** What one world's voters choose: by kind of vote, in the order of casting. */
export type Choosing = Record<VoteKind, readonly Ballot[]>

/** Everything that a path of the API can name. */
type PathName = 'groupId' | 'committeeId' | 'meetingId' | 'decisionId' | 'escalationId' | 'boardId' | 'version'

/** The moment as a folder, with everybody's names and sessions. */
export interface Moment {
  folder: string
  ids: Record<PathName, string>
  votes: Record<VoteKind, string>
  documents: string[]
  /** Who casts, in order, and for which seat in the group and in the committee. */
  voters: { person: TestPerson; seatId: string; committeeSeatId: string }[]
  /** Who looks on: people without a paper, and two with one who have not cast. */
  onlookers: TestPerson[]
  /** Every GET route of the running app. */
  routes: string[]
  /** What opens the meeting's wall without signing in. */
  wallKey: string
}

/** Brings a meeting to the moment before the first ballot, with a vote of every kind open, and keeps it as a folder. */
export async function reachMoment(): Promise<Moment> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-moment-'))
  const server = await startTestServer({ now: NOW, dataDir: folder })
  const administrator = await server.addPerson('Administrator', { administrator: true })
  const committeeId = await server.addGroup('SC', 'steering')
  const committeeSecretary = await server.addPerson('Secretary SC')
  await server.addSeat(committeeId, committeeSecretary, 'secretary')
  const room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: SEATS, reportsTo: committeeId })
  await room.openWith(SEATS)
  const { groupId, meetingId, secretary, itemId } = room
  await must(secretary.post(`/meetings/${meetingId}/current-item`, { itemId }))
  const { meeting } = await room.view()
  const blockId = server.clock.newId()
  await server.sync.editDocument(meeting.minutesDocumentId, (doc) =>
    writeMinutes(doc, itemId, [{ block: 'decision', id: blockId, texts: { fr: 'Texte', nl: 'Tekst' } }]),
  )
  const documentId = meeting.minutesDocumentId
  const { decision } = await must(
    secretary.post<{ decision: { id: string } }>('/decisions', { documentId, itemId, blockId, kind: 'recommendation' }),
  )
  const { escalationId } = await must(secretary.post<{ escalationId: string }>(`/decisions/${decision.id}/escalations`))
  const { boardId } = await setUpGroupedBoard(room, itemId, server.clock.newId())
  const note = await server.ground.db
    .selectFrom('escalations')
    .select('document_id')
    .where('id', '=', escalationId)
    .executeTakeFirstOrThrow()

  const committeeSeats: string[] = []
  for (const { person } of room.voting) committeeSeats.push(await server.addSeat(committeeId, person, 'member'))
  const options = ['A', 'B', 'C'].map((letter) => ({ fr: letter, nl: `${letter} (nl)` }))
  const votes = {} as Moment['votes']
  for (const kind of voteKinds) {
    if (kind === 'rollCall' || kind === 'namedDissent')
      // What the rules say of open votes; a secret one is asked for.
      server.ground.sqlite
        .prepare("update rules_sheets set rules = json_set(rules, '$.voteSecrecy', ?) where group_id = ?")
        .run(kind, groupId)
    votes[kind] = writtenKinds.includes(kind)
      ? await putInWriting(committeeSecretary, committeeId, kind === 'writtenSecret')
      : await room.openVote({ itemId: await room.addItem(), ...askFor(kind, options) })
  }
  const { key: wallKey } = await must(secretary.post<{ key: string }>(`/meetings/${meetingId}/screen-links`))
  const routes = server.routes().filter((route) => route.startsWith('GET '))
  await server.afterCommit.settled()
  await server.stop()
  const casting = room.voting
    .slice(0, SEATS - 2)
    .map((seated, place) => ({ ...seated, committeeSeatId: committeeSeats[place] ?? '' }))
  return {
    folder,
    ids: { groupId, committeeId, meetingId, decisionId: decision.id, escalationId, boardId, version: '1' },
    votes,
    documents: [meeting.agendaDocumentId, documentId, note.document_id],
    voters: casting,
    onlookers: [
      ...room.voting.slice(SEATS - 2).map(({ person }) => person),
      secretary,
      room.observer.person,
      committeeSecretary,
      administrator,
    ],
    routes,
    wallKey,
  }
}

async function putInWriting(secretary: TestPerson, groupId: string, secret: boolean): Promise<string> {
  const words = { fr: 'Le calendrier', nl: 'De kalender' }
  const motion = { title: words, question: words, workingDays: 5, secret }
  return (await must(secretary.post<{ voteId: string }>(`/groups/${groupId}/written-votes`, motion))).voteId
}

/** The seat somebody casts for in a vote. */
function seatIn(kind: VoteKind, { seatId, committeeSeatId }: Moment['voters'][number]): string {
  return writtenKinds.includes(kind) ? committeeSeatId : seatId
}

function askFor(kind: VoteKind, options: object[]): object {
  if (kind === 'secret') return { secret: true }
  if (kind === 'approval') return { rule: 'approval', options }
  if (kind === 'ranking') return { rule: 'ranking', options, secret: true }
  if (kind === 'election') return { rule: 'election', options }
  return {}
}

/** What a world may do beyond casting: a leak is planted here. */
type Leak = (server: TestServer, cast: { voteId: string; kind: VoteKind; ballot: Ballot }) => Promise<void>

/** Lives on from the moment: everybody casts in every vote, and everything any onlooker is told meanwhile is written down. */
export async function liveOn(moment: Moment, choosing: Choosing, leak?: Leak): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-world-'))
  await cp(moment.folder, folder, { recursive: true })
  const server = await startTestServer({ now: NOW, dataDir: folder })
  const told: Told = new Map()
  try {
    const onlookers = moment.onlookers.map(({ id, name, cookie }) => createTestPerson(server.url, id, name, cookie))
    const reader = secretaryOf(onlookers)
    const listening = await listen(server, onlookers, { documents: moment.documents, reader })
    for (const [place, casting] of moment.voters.entries()) {
      const { person } = casting
      const voter = createTestPerson(server.url, person.id, person.name, person.cookie)
      for (const kind of voteKinds) {
        const ballot = choosing[kind][place] ?? 'abstain'
        const voteId = moment.votes[kind]
        await must(voter.post(`/votes/${voteId}/ballots`, { seatId: seatIn(kind, casting), choice: ballot }))
        await leak?.(server, { voteId, kind, ballot })
      }
      server.clock.advance(1000)
      // Half-way and at the end: what is said of two papers may give away what is not said of six.
      if (place % 3 !== 2) continue
      await askEverything(server, moment, onlookers, (what, answer) => told.set(`after ${place + 1}: ${what}`, answer))
      for (const kind of ['secret', 'ranking', 'writtenSecret'] as const)
        told.set(
          `after ${place + 1}: ${kind} to its voter`,
          await readAnswer(server, voter.cookie, `/api/votes/${moment.votes[kind]}`),
        )
    }
    for (const [what, frames] of await listening.heard('votes.ballotCast', castsHeardBy(moment))) told.set(what, frames)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return told
}

/** How many casts an onlooker hears of: the committee's secretary of its own, the group's officers of the others, a seat in both of all. */
function castsHeardBy({ voters }: Moment): (name: string) => number {
  const inWriting = voters.length * writtenKinds.length
  const inSession = voters.length * voteKinds.length - inWriting
  return (name) => {
    if (name === 'Administrator') return 0
    if (name === 'Secretary SC') return inWriting
    return name.startsWith('Organisation') ? inSession + inWriting : inSession
  }
}

async function askEverything(
  server: TestServer,
  moment: Moment,
  onlookers: readonly TestPerson[],
  write: (what: string, answer: string) => void,
): Promise<void> {
  await askEach(server, onlookers, ['/healthz', ...pathsOf(moment)], write, moment.wallKey)
  const [voter] = moment.voters
  // What is refused may give away as much as what is told.
  for (const onlooker of onlookers)
    for (const kind of voteKinds) {
      const vote = `/votes/${moment.votes[kind]}/ballots`
      const seatId = voter && seatIn(kind, voter)
      const { status, body } = await onlooker.post(vote, { seatId, choice: 'abstain' })
      write(`refused ${kind} to ${onlooker.name}`, `${status} ${JSON.stringify(body)}`)
    }
}

/** Every path of every GET route that names something of the moment. */
export function pathsOf({ routes, ids, votes, documents }: Pick<Moment, 'routes' | 'ids' | 'votes' | 'documents'>) {
  const known = {
    ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, [id]])),
    groupId: [ids.groupId, ids.committeeId],
    voteId: Object.values(votes),
    documentId: documents,
  }
  return routes.flatMap((route) => fillPaths(route.slice('GET '.length), known))
}

/** The third of the onlookers, who runs the meeting and may read what is written in it. */
export function secretaryOf([, , secretary]: readonly TestPerson[]): TestPerson {
  if (!secretary) throw new Error('there is no secretary among the onlookers')
  return secretary
}
