import type { GroupKind } from '../../shared/groups/group.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { addAgendaItem } from '../../shared/meetings/agendaDocument.ts'
import { positionForNewItem } from '../../shared/meetings/agendaOrder.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import type { TestPerson, TestServer } from './testServer.ts'

/** A voting seat and who holds it. */
export interface SeatedPerson {
  seatId: string
  person: TestPerson
}

/** A group with one planned meeting, for tests of meetings and votes; everything goes through the real routes. */
export interface MeetingRoom {
  groupId: string
  meetingId: string
  /** Without a vote; runs the meeting. */
  secretary: TestPerson
  observer: SeatedPerson
  /** The voting seats, the chair or co-lead first. */
  voting: SeatedPerson[]
  view: () => Promise<MeetingView>
  /** Adds an item to the agenda and returns its id. */
  addItem: (change?: Partial<AgendaItem>) => Promise<string>
  /** Records voting seats as present in the room. */
  arrive: (...indices: number[]) => Promise<void>
  attend: (seatId: string, status: string, holderSeatId?: string | null, itemId?: string | null) => Promise<void>
  /** Convenes and opens it with that many voting seats present. */
  openWith: (present: number) => Promise<void>
}

/** Seats a group and plans its meeting eight days ahead. */
export async function setUpMeeting(
  server: TestServer,
  { code, kind, seats, reportsTo = null }: { code: string; kind: GroupKind; seats: number; reportsTo?: string | null },
): Promise<MeetingRoom> {
  const groupId = await server.addGroup(code, kind, reportsTo)
  const seat = async (name: string, role: 'chair' | 'coLead' | 'member' | 'observer'): Promise<SeatedPerson> => {
    const person = await server.addPerson(name)
    return { person, seatId: await server.addSeat(groupId, person, role) }
  }
  const secretary = await server.addPerson(`Secretary ${code}`)
  await server.addSeat(groupId, secretary, 'secretary')
  const voting = [await seat(`Lead ${code}`, kind === 'steering' ? 'chair' : 'coLead')]
  for (let index = 1; index < seats; index++) {
    voting.push(await seat(`Organisation ${String(index).padStart(2, '0')}`, 'member'))
  }
  const observer = await seat(`Observer ${code}`, 'observer')

  const meetingId = await planMeetingIn(server, groupId, secretary)
  const view = async () => (await secretary.get<MeetingView>(`/meetings/${meetingId}`)).body
  const must = async (path: string, body: unknown) => {
    const answer = await secretary.post(`/meetings/${meetingId}/${path}`, body)
    if (answer.status !== 200) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`)
  }
  const attend: MeetingRoom['attend'] = (seatId, status, holderSeatId = null, itemId = null) =>
    must('attendance', { seatId, status, mode: 'room', holderSeatId, itemId })
  const arrive = async (...indices: number[]) => {
    for (const index of indices) await attend(voting[index]?.seatId ?? '', 'present')
  }

  return {
    groupId,
    meetingId,
    secretary,
    observer,
    voting,
    view,
    attend,
    arrive,
    addItem: async (change = {}) => addItemTo(server, (await view()).meeting, change),
    async openWith(present) {
      if ((await view()).meeting.state === 'draft') await must('convene', {})
      await arrive(...Array.from({ length: present }, (_, index) => index))
      await must('open', {})
    },
  }
}

async function planMeetingIn(server: TestServer, groupId: string, officer: TestPerson): Promise<string> {
  const day = new Date(Date.parse(server.clock.now()) + 8 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const { body } = await officer.post<{ meetingId: string }>(`/groups/${groupId}/meetings`, {
    title: { fr: 'Réunion' },
    startsAt: `${day}T13:00:00Z`,
    endsAt: `${day}T15:30:00Z`,
    place: 'hub.brussels',
    link: '',
  })
  return body.meetingId
}

async function addItemTo(
  server: TestServer,
  meeting: MeetingView['meeting'],
  change: Partial<AgendaItem>,
): Promise<string> {
  const item: AgendaItem = {
    id: server.clock.newId(),
    type: 'discussion',
    position: positionForNewItem(await readAgenda(server.ground.db, meeting)),
    plannedMinutes: 20,
    title: { fr: 'Mécanismes de financement' },
    owner: '',
    expected: '',
    links: '',
    draft: {},
    removed: false,
    ...change,
  }
  await server.sync.editDocument(meeting.agendaDocumentId, (doc) => addAgendaItem(doc, item))
  return item.id
}
