import type { DocumentKind } from '../../shared/documents/access.ts'
import type { SeatRole } from '../../shared/groups/group.ts'
import type { TestPerson, TestServer } from '../testing/testServer.ts'
import { amendmentOf } from '../testing/amendmentOf.ts'
import { setUpGroupedBoard } from '../testing/groupedBoard.ts'
import { setUpDecisions, must, type DecisionRoom } from '../testing/decisionRoom.ts'
import type { MeetingRoom } from '../testing/meetingRoom.ts'
import { writeMinutes } from '../setup/example/writeTexts.ts'
import { bodyOf, evidence } from './rightsBodies.ts'
import type { Column, Owner } from './rightsMatrix.ts'

/** A working group and its committee in session, with somebody in every role, to try every route on. */
export interface RightsScene {
  ask: (route: string, owner: Owner | null, column: Column) => Promise<{ status: number; text: string }>
  documentId: (kind: DocumentKind, owner: Owner) => string
  /** The `Cookie` header of whoever stands for a column; null for nobody. */
  cookie: (column: Column) => string | null
}

/** The names of path parameters, and the committee's meeting that notes are put on. */
type PathName =
  | 'groupId'
  | 'meetingId'
  | 'voteId'
  | 'decisionId'
  | 'escalationId'
  | 'seatId'
  | 'evidenceId'
  | 'roundId'
  | 'objectionId'
  | 'amendmentId'
  | 'itemId'
  | 'personId'
  | 'documentId'
  | 'committeeMeetingId'
  | 'boardId'
  | 'cardId'
  | 'alternateId'
  | 'requestId'
  | 'linkId'

/** Things a route is tried on. */
export type Things = Record<PathName, string> & {
  documents: Record<DocumentKind, string>
  seats: Partial<Record<Column, string>>
  /** Of the meeting, to check in by. */
  code: string
}

/** Seats everybody, opens both meetings with a vote in each, and fills both registers and the committee's queue. */
export async function setUpRights(server: TestServer): Promise<RightsScene> {
  const rooms = await setUpDecisions(server)
  const { group, committee } = rooms
  const others = await seatOthers(server, rooms)
  await committee.addItem()
  await committee.openWith(7)

  const submitted = await rooms.enter()
  const escalationId = await rooms.submitNote(submitted.id)
  const drafted = await rooms.enter()
  const draft = await must(group.secretary.post<{ escalationId: string }>(`/decisions/${drafted.id}/escalations`))
  const { documentId: note } = await server.ground.db
    .selectFrom('escalations')
    .select('document_id as documentId')
    .where('id', '=', draft.escalationId)
    .executeTakeFirstOrThrow()
  const invited = await must(
    others.people.administrator.post<{ personId: string }>('/people/invitations', {
      email: 'invited@example.org',
      name: 'Invited',
      locale: 'fr',
    }),
  )

  const shared = { escalationId, personId: invited.personId, committeeMeetingId: committee.meetingId }
  const things: Record<Owner, Things> = {
    working: { ...(await thingsOf(server, group)), ...shared, decisionId: submitted.id, seats: others.working },
    steering: {
      ...(await thingsOf(server, committee)),
      ...shared,
      decisionId: await enterCommitteeDecision(server, rooms),
      seats: others.steering,
    },
  }
  things.working.documents.note = note

  const people: Record<Exclude<Column, 'nobody'>, TestPerson> = others.people
  return {
    cookie: (column) => (column === 'nobody' ? null : people[column].cookie),
    documentId: (kind, owner) => things[owner].documents[kind],
    async ask(route, owner, column) {
      const [method = 'GET', path = ''] = route.split(' ')
      const own = things[owner ?? 'working']
      const url = `${server.url}${path
        .replace(':version', '1')
        .replace(/export$/, route.includes('boards') ? 'export?format=json' : 'export')
        .replaceAll(/:(\w+)/g, (_, name: PathName) => own[name])}`
      const response = await fetch(url, {
        method,
        headers: {
          origin: server.url,
          'content-type': 'application/json',
          ...(column === 'nobody' ? {} : { cookie: people[column].cookie }),
        },
        ...(method === 'POST' ? { body: JSON.stringify(bodyOf(route, own, column)) } : {}),
      })
      return { status: response.status, text: (await response.text()).slice(0, 120) }
    },
  }
}

/** Fills the roles the rooms do not have, and lets everybody stand for a column. */
async function seatOthers(server: TestServer, { group, committee }: DecisionRoom) {
  const add = async (
    name: string,
    groupId: string | null,
    role: SeatRole,
  ): Promise<{ person: TestPerson; seatId: string }> => {
    const person = await server.addPerson(name)
    return { person, seatId: groupId === null ? '' : await server.addSeat(groupId, person, role) }
  }
  const elsewhere = await server.addGroup('LOC', 'working')
  const stranger = await add('Co-lead LOC', elsewhere, 'coLead')
  const facilitator = await add('Facilitator INT', group.groupId, 'facilitator')
  await group.attend(facilitator.seatId, 'present')
  const [coLead, member] = group.voting
  const [scChair, scMember] = committee.voting
  if (!coLead || !member || !scChair || !scMember) throw new Error('both groups need a lead and a member')
  return {
    people: {
      administrator: await server.addPerson('Administrator', { administrator: true }),
      stranger: stranger.person,
      coLead: coLead.person,
      facilitator: facilitator.person,
      secretary: group.secretary,
      member: member.person,
      observer: group.observer.person,
      scChair: scChair.person,
      scSecretary: committee.secretary,
      scMember: scMember.person,
      scObserver: committee.observer.person,
    },
    working: { coLead: coLead.seatId, facilitator: facilitator.seatId, member: member.seatId },
    steering: { scChair: scChair.seatId, scMember: scMember.seatId },
  }
}

async function thingsOf(server: TestServer, room: MeetingRoom) {
  const itemId = await room.addItem()
  const { meeting, checkInCode } = await room.view()
  const opened = await must(
    room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, {
      itemId,
      question: { fr: 'Proposition', nl: 'Voorstel' },
    }),
  )
  const shelved = await must(room.secretary.post<{ evidenceId: string }>(`/groups/${room.groupId}/evidence`, evidence))
  const cardId = `card-of-${room.groupId}`
  const { boardId, documentId } = await setUpGroupedBoard(room, itemId, cardId)
  return {
    ...(await roundOf(room)),
    boardId,
    cardId,
    amendmentId: await amendmentOf(room),
    alternateId: await alternateIn(server, room),
    ...(await roomOf(room)),
    groupId: room.groupId,
    meetingId: room.meetingId,
    itemId,
    voteId: opened.voteId,
    evidenceId: shelved.evidenceId,
    // Nobody's: what is tried on it is never somebody's own presence, interest or ballot.
    seatId: await server.addSeat(room.groupId, null, 'member', { voting: false, organisation: 'Vacant' }),
    documentId: meeting.minutesDocumentId,
    code: checkInCode ?? '',
    documents: { agenda: meeting.agendaDocumentId, minutes: meeting.minutesDocumentId, note: '', board: documentId },
  }
}

/** A hand of somebody who is no column, and a link to the wall. */
async function roomOf({ secretary, meetingId, voting }: MeetingRoom) {
  const seatId = voting[2]?.seatId ?? ''
  const { requestId } = await must(secretary.post<{ requestId: string }>(`/meetings/${meetingId}/floor`, { seatId }))
  const { linkId } = await must(secretary.post<{ linkId: string }>(`/meetings/${meetingId}/screen-links`))
  return { requestId, linkId }
}

/** An alternate of a seat whose holder is no column. */
async function alternateIn(server: TestServer, { groupId, voting }: MeetingRoom): Promise<string> {
  const [lead, , third] = voting
  const person = await server.addPerson('Alternate')
  const named = { personId: person.id, from: '2024-01-01', to: null }
  const path = `/groups/${groupId}/seats/${third?.seatId ?? ''}/alternates`
  return (await must(lead?.person.post<{ alternateId: string }>(path, named) ?? Promise.reject(new Error('no lead'))))
    .alternateId
}

/** A consent round at its objections, with one of them raised by somebody who is no column. */
async function roundOf({ secretary, meetingId, addItem, voting }: MeetingRoom) {
  const texts = { fr: 'Proposition', nl: 'Voorstel' }
  const itemId = await addItem()
  const { roundId } = await must(
    secretary.post<{ roundId: string }>(`/meetings/${meetingId}/consent`, { itemId, texts }),
  )
  for (let steps = 0; steps < 4; steps++) await must(secretary.post(`/consent/${roundId}/step`, { move: 'next' }))
  const third = voting[2]
  if (!third) throw new Error('three voting seats are needed')
  const raised = { seatId: third.seatId, text: 'Trop tôt' }
  const { objectionId } = await must(
    third.person.post<{ objectionId: string }>(`/consent/${roundId}/objections`, raised),
  )
  return { roundId, objectionId }
}

async function enterCommitteeDecision(server: TestServer, { committee }: DecisionRoom): Promise<string> {
  const itemId = await committee.addItem()
  const { meeting } = await committee.view()
  const blockId = server.clock.newId()
  await server.sync.editDocument(meeting.minutesDocumentId, (doc) =>
    writeMinutes(doc, itemId, [{ block: 'decision', id: blockId, texts: { fr: 'Orientation' } }]),
  )
  const entered = await must(
    committee.secretary.post<{ decision: { id: string } }>('/decisions', {
      documentId: meeting.minutesDocumentId,
      itemId,
      blockId,
      kind: 'decision',
    }),
  )
  return entered.decision.id
}
