import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting, MeetingView } from '../../shared/meetings/meeting.ts'
import { addSeat, changeSeat } from '../groups/changeSeats.ts'
import { listEntries } from '../journal/outbox.ts'
import { setUpMeeting, type MeetingRoom } from '../testing/meetingRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { contentHash } from './contentHash.ts'
import { readAgenda } from './readAgenda.ts'

let server: TestServer
let stranger: TestPerson
let codes = 0

const room = (seats = 4) => setUpMeeting(server, { code: `WG${++codes}`, kind: 'working', seats })
const refusal = async (asked: Promise<{ body: { error: unknown } }>) => (await asked).body.error
const details = {
  title: { fr: 'Groupe de travail' },
  startsAt: '2024-12-12T14:00:00+01:00',
  endsAt: '2024-12-12T16:30:00+01:00',
  place: 'hub.brussels',
  link: 'https://example.org/room',
}

function member({ voting }: MeetingRoom, index: number) {
  const found = voting[index]
  if (!found) throw new Error(`no seat ${index}`)
  return found
}

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  stranger = await server.addPerson('Stranger', { administrator: true })
})
afterAll(() => server.stop())

describe('planning', () => {
  it('gives a meeting the next number, the standing items in three languages and empty minutes', async () => {
    const { groupId, meetingId, view } = await room()
    const { meeting, quorum } = await view()
    expect(meeting).toMatchObject({ id: meetingId, ordinal: 1, state: 'draft', version: 1, currentItemId: null })
    expect(quorum).toMatchObject({ seats: 4, needed: 3, counted: 0, reached: false })
    const items = await readAgenda(server.ground.db, meeting)
    expect(items.map((item) => item.title['nl'])).toEqual([
      'Opening, aanwezigheden, goedkeuring van de agenda',
      'Goedkeuring van het verslag; opvolging van de acties',
      'Varia, volgende vergadering, sluiting',
    ])
    const documents = await server.ground.db
      .selectFrom('documents')
      .select('kind')
      .where('group_id', '=', groupId)
      .execute()
    expect(documents.map(({ kind }) => kind).toSorted()).toEqual(['agenda', 'minutes'])
  })

  it('goes on from the number a group had reached elsewhere, never back', async () => {
    const { groupId, secretary } = await room()
    const plan = (ordinal?: number) => secretary.post(`/groups/${groupId}/meetings`, { ...details, ordinal })
    expect((await plan(6)).status).toBe(200)
    expect(await refusal(plan(6))).toEqual({ code: 'input.invalid', field: 'ordinal' })
    expect((await plan()).status).toBe(200)
    const { body } = await secretary.get<{ meetings: Meeting[] }>(`/groups/${groupId}/meetings`)
    expect(body.meetings.map(({ ordinal }) => ordinal)).toEqual([1, 6, 7])
    expect(body.meetings[1]).toMatchObject({ startsAt: '2024-12-12T13:00:00.000Z', place: 'hub.brussels' })
  })

  it('names the field of what it cannot accept', async () => {
    const { groupId, secretary } = await room()
    const plan = (change: object) => refusal(secretary.post(`/groups/${groupId}/meetings`, { ...details, ...change }))
    expect(await plan({ endsAt: details.startsAt })).toEqual({ code: 'meetings.endsBeforeStart', field: 'endsAt' })
    expect(await plan({ startsAt: '2024-02-30T10:00:00Z' })).toEqual({ code: 'input.invalid', field: 'startsAt' })
    expect(await plan({ startsAt: 'tomorrow' })).toEqual({ code: 'input.invalid', field: 'startsAt' })
    expect(await plan({ title: { fr: ' ' } })).toEqual({ code: 'input.invalid', field: 'title' })
    expect(await plan({ title: { fr: 'x'.repeat(201) } })).toEqual({
      code: 'input.tooLarge',
      field: 'title.fr',
      params: { max: 200 },
    })
    expect(await plan({ startsAt: '0000-01-01T10:00:00Z' })).toEqual({ code: 'input.invalid', field: 'startsAt' })
    expect(await plan({ endsAt: '9999-12-31T23:59:59-23:00' })).toEqual({ code: 'input.invalid', field: 'endsAt' })
    expect(await plan({ link: 'javascript:alert(1)' })).toEqual({ code: 'input.invalid', field: 'link' })
  })

  it('is for officers; to others the meeting does not exist', async () => {
    const own = await room()
    const { groupId, meetingId, observer } = own
    const { person } = member(own, 1)
    expect((await person.post(`/groups/${groupId}/meetings`, details)).status).toBe(403)
    expect(await refusal(person.post(`/meetings/${meetingId}/convene`))).toEqual({ code: 'rights.missing' })
    expect(await refusal(observer.person.post(`/meetings/${meetingId}/close`))).toEqual({ code: 'rights.missing' })
    const unknown = await stranger.get('/meetings/no-such-meeting')
    expect(await stranger.get(`/meetings/${meetingId}`)).toEqual(unknown)
    expect((await stranger.post(`/meetings/${meetingId}/open`)).status).toBe(404)
    expect((await stranger.get<{ meetings: Meeting[] }>('/meetings')).body.meetings).toEqual([])
    const mine = await person.get<{ meetings: Meeting[] }>('/meetings')
    expect(mine.body.meetings.map(({ id }) => id)).toEqual([meetingId])
  })

  it('[M10] refuses a change made from an older version', async () => {
    const { meetingId, secretary, view } = await room()
    const change = (version: number, place: string) =>
      secretary.post(`/meetings/${meetingId}/details`, { ...details, place, version })
    expect((await change(1, 'Salle A')).status).toBe(200)
    expect(await refusal(change(1, 'Salle B'))).toEqual({ code: 'version.stale', field: 'version' })
    expect((await view()).meeting).toMatchObject({ place: 'Salle A', version: 2 })
  })
})

describe('convening', () => {
  it('[M2] names the item and the field that is missing', async () => {
    const { meetingId, secretary, addItem } = await room()
    const convene = () => refusal(secretary.post(`/meetings/${meetingId}/convene`))
    expect(await convene()).toEqual({ code: 'meetings.agendaEmpty', field: 'items' })
    await addItem()
    const itemId = await addItem({ type: 'decision', draft: { fr: 'Le groupe de travail recommande' } })
    expect(await convene()).toEqual({
      code: 'meetings.draftDecisionMissing',
      field: 'draftNl',
      params: { item: 4, itemId, language: 'nl' },
    })
  })

  it('[M3] freezes version 1 with its hash, and a further version only when something changed', async () => {
    const { meetingId, secretary, addItem, view } = await room()
    const itemId = await addItem()
    expect(await refusal(secretary.post(`/meetings/${meetingId}/agenda-versions`))).toEqual({
      code: 'meetings.wrongState',
    })
    const convened = await secretary.post(`/meetings/${meetingId}/convene`)
    expect(convened.body).toEqual({ notice: { days: 8, needed: 7, kind: 'calendar' } })
    const issue = async () =>
      (await secretary.post<{ version: number }>(`/meetings/${meetingId}/agenda-versions`)).body.version
    expect(await issue()).toBe(1)
    await addItem({ title: { nl: 'Missiekader' } })
    expect(await issue()).toBe(2)

    const { meeting, agendaVersions } = await view()
    expect(meeting).toMatchObject({ state: 'convened', convenedAt: '2024-12-04T15:00:00.000Z', notice: { days: 8 } })
    expect(agendaVersions.map(({ version }) => version)).toEqual([1, 2])
    const first = await secretary.get<{ items: AgendaItem[]; hash: string }>(`/meetings/${meetingId}/agenda-versions/1`)
    expect(first.body.items.map(({ id }) => id)).toContain(itemId)
    expect(first.body.items).toHaveLength(4)
    expect(first.body.hash).toBe(contentHash(canonicalJson(first.body.items)))
    expect((await secretary.get(`/meetings/${meetingId}/agenda-versions/3`)).status).toBe(404)
    expect((await stranger.get(`/meetings/${meetingId}/agenda-versions/1`)).status).toBe(404)
    expect(await refusal(secretary.post(`/meetings/${meetingId}/convene`))).toEqual({ code: 'meetings.wrongState' })
  })

  it('[M4] records that it was late and goes on', async () => {
    const committee = await setUpMeeting(server, { code: 'SC1', kind: 'steering', seats: 7 })
    await committee.addItem()
    const convened = await committee.secretary.post(`/meetings/${committee.meetingId}/convene`)
    // 4 to 12 December 2024: the 5th, 6th, 9th, 10th and 11th are clear working days.
    expect(convened.body).toEqual({ notice: { days: 5, needed: 8, kind: 'working' } })
    expect((await committee.view()).meeting.notice).toEqual({ days: 5, needed: 8, kind: 'working' })
  })
})

describe('the course of a meeting', () => {
  it('a closed meeting keeps its roll and quorum when seats and rules change afterwards', async () => {
    const own = await room()
    await own.addItem()
    await own.openWith(3)
    await own.secretary.post(`/meetings/${own.meetingId}/close`)
    const before = await own.view()
    const { seatId } = member(own, 1)
    await server.ground.transact(null, async (tx) => {
      await changeSeat(tx, own.groupId, seatId, { personId: null, role: 'member', voting: false, to: null })
      await addSeat(tx, {
        groupId: own.groupId,
        organisation: 'Later',
        role: 'member',
        voting: true,
        personId: null,
        from: '2024-01-01',
        to: null,
      })
    })
    const after = await own.view()
    expect([after.roll, after.quorum]).toEqual([before.roll, before.quorum])
  })

  it('[M1] [M5] opens with a roll, takes up items, and closes for good', async () => {
    const { meetingId, secretary, addItem, arrive, view } = await room()
    const itemId = await addItem()
    const step = (name: string, body = {}) => secretary.post(`/meetings/${meetingId}/${name}`, body)
    expect(await refusal(step('open'))).toEqual({ code: 'meetings.wrongState' })
    await step('convene')
    expect(await refusal(step('open'))).toEqual({ code: 'meetings.rollMissing' })
    await arrive(0)
    expect((await step('open')).status).toBe(200)
    const { meeting } = await view()
    expect(meeting.state).toBe('open')
    const items = await readAgenda(server.ground.db, meeting)
    expect(meeting.currentItemId).toBe(items[0]?.id)

    expect((await step('current-item', { itemId })).status).toBe(200)
    expect((await view()).meeting.currentItemId).toBe(itemId)
    expect(await refusal(step('current-item', { itemId: 'no-such-item' }))).toEqual({
      code: 'meetings.unknownItem',
      field: 'itemId',
    })
    expect((await step('close')).status).toBe(200)
    expect((await view()).meeting).toMatchObject({ state: 'closed', currentItemId: null })
    expect(await refusal(step('open'))).toEqual({ code: 'meetings.wrongState' })
    expect(await refusal(step('current-item', { itemId }))).toEqual({ code: 'meetings.wrongState' })
  })

  it('locks the agenda to the officers and back', async () => {
    const own = await room()
    const lock = (person: TestPerson, locked: boolean) =>
      person.post(`/meetings/${own.meetingId}/agenda-lock`, { locked })
    expect((await lock(member(own, 1).person, true)).status).toBe(403)
    expect((await lock(own.secretary, true)).status).toBe(200)
    expect((await own.view()).meeting.agendaLocked).toBe(true)
    expect((await lock(own.secretary, false)).status).toBe(200)
    expect((await own.view()).meeting.agendaLocked).toBe(false)
  })
})

describe('the roll', () => {
  it('[M6] lets members say how they come and go, not that they are absent, and nothing of others', async () => {
    const own = await room()
    const [one, two] = [member(own, 1), member(own, 2)]
    const say = (by: TestPerson, seatId: string, status: string) =>
      by.post(`/meetings/${own.meetingId}/attendance`, { seatId, status, mode: 'remote', holderSeatId: null })
    expect(await refusal(say(one.person, one.seatId, 'present'))).toEqual({ code: 'meetings.wrongState' })
    await own.addItem()
    await own.secretary.post(`/meetings/${own.meetingId}/convene`)
    expect((await say(one.person, one.seatId, 'present')).status).toBe(200)
    expect(await refusal(say(one.person, one.seatId, 'absent'))).toEqual({ code: 'rights.missing' })
    expect(await refusal(say(one.person, two.seatId, 'present'))).toEqual({ code: 'rights.missing' })
    expect(await refusal(say(own.observer.person, own.observer.seatId, 'present'))).toEqual({ code: 'rights.missing' })
    const { roll } = await own.view()
    const line = (seatId: string) => roll.find((found) => found.seatId === seatId)
    expect(line(one.seatId)).toMatchObject({ status: 'present', mode: 'remote', recorded: true })
    expect(line(two.seatId)).toMatchObject({ status: 'absent', recorded: false })
    expect(await refusal(say(own.secretary, 'no-such-seat', 'present'))).toEqual({ code: 'notFound', field: 'seatId' })
  })

  it('[M11] keeps when a seat came, went out, came back and left', async () => {
    const own = await room()
    await own.addItem()
    await own.openWith(2)
    const { person, seatId } = member(own, 2)
    const say = (status: string) =>
      person.post(`/meetings/${own.meetingId}/attendance`, {
        seatId,
        status,
        mode: 'room',
        holderSeatId: null,
      })
    expect((await say('left')).body.error).toEqual({ code: 'meetings.notThere', field: 'status' })
    const times: string[] = []
    for (const status of ['announced', 'present', 'out', 'present', 'left']) {
      server.clock.advance(60_000)
      times.push(server.clock.now())
      expect((await say(status)).status).toBe(200)
    }
    const line = async () => (await own.view()).roll.find((found) => found.seatId === seatId)
    const [, came, wentOut, cameBack, left] = times
    const presences = [
      { from: came, to: wentOut, mode: 'room' },
      { from: cameBack, to: left, mode: 'room' },
    ]
    expect(await line()).toMatchObject({ status: 'left', presences })
    await own.secretary.post(`/meetings/${own.meetingId}/close`)
    expect(await line()).toMatchObject({ status: 'left', presences })
  })

  it('[M7] counts a proxy while its holder is there and its giver is not', async () => {
    const own = await room()
    await own.addItem()
    await own.openWith(2)
    const [holder, giver] = [member(own, 1), member(own, 3)]
    const counted = async () => (await own.view()).quorum.counted
    await own.attend(giver.seatId, 'represented', holder.seatId)
    expect(await counted()).toBe(3)
    await own.attend(holder.seatId, 'absent')
    expect(await counted()).toBe(1)
    await own.arrive(1)
    expect(await counted()).toBe(3)
    await own.arrive(3)
    const { quorum, roll } = await own.view()
    expect(quorum.counted).toBe(3)
    expect(roll.find(({ seatId }) => seatId === giver.seatId)?.holderSeatId).toBeNull()
  })

  it('[M9] takes a recusal from the seat itself or the officers, with a reason, and takes it back', async () => {
    const own = await room()
    const itemId = await own.addItem()
    await own.openWith(3)
    await own.secretary.post(`/meetings/${own.meetingId}/current-item`, { itemId })
    const { person, seatId } = member(own, 1)
    const recuse = (by: TestPerson, reason: string | null) =>
      by.post(`/meetings/${own.meetingId}/recusals`, { itemId, seatId, reason })
    expect(await refusal(recuse(member(own, 2).person, 'not mine'))).toEqual({ code: 'rights.missing' })
    expect(await refusal(recuse(person, ' '))).toEqual({ code: 'input.invalid', field: 'reason' })
    expect((await recuse(person, 'Author of the proposal')).status).toBe(200)
    expect(await own.view()).toMatchObject({
      recusals: [{ itemId, seatId, reason: 'Author of the proposal' }],
      quorum: { counted: 2, reached: false },
    })
    expect((await recuse(own.secretary, null)).status).toBe(200)
    expect(await own.view()).toMatchObject({ recusals: [], quorum: { counted: 3, reached: true } })
    const unknown = own.secretary.post(`/meetings/${own.meetingId}/recusals`, {
      itemId: 'no-such-item',
      seatId,
      reason: 'x',
    })
    expect(await refusal(unknown)).toEqual({ code: 'meetings.unknownItem', field: 'itemId' })
  })
})

it('every change is journalled for the group, without anybody’s words', async () => {
  const own = await room()
  const before = (await listEntries(server.ground.db, 0, 10_000)).at(-1)?.seq ?? 0
  const itemId = await own.addItem({ title: { fr: 'Phrase reconnaissable' } })
  await own.openWith(2)
  const { seatId } = member(own, 1)
  const at = `/meetings/${own.meetingId}`
  await own.secretary.post(`${at}/recusals`, { itemId, seatId, reason: 'Motif reconnaissable' })
  await own.secretary.post(`${at}/close`)
  const entries = (await listEntries(server.ground.db, before, 100)).map(({ entry }) => entry)
  expect(entries.map(({ kind }) => kind.replace('meetings.', ''))).toEqual([
    'meetingConvened',
    'agendaVersioned',
    'attendanceRecorded',
    'attendanceRecorded',
    'meetingOpened',
    'itemMadeCurrent',
    'recusalDeclared',
    'meetingClosed',
  ])
  expect(entries.every(({ groupId }) => groupId === own.groupId)).toBe(true)
  expect(JSON.stringify(entries)).not.toContain('reconnaissable')
  expect((await own.secretary.get<MeetingView>(at)).body.recusals).toHaveLength(1)
})
