import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import type { Seat } from '../../shared/groups/group.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let administrator: TestPerson
let coLead: TestPerson
let member: TestPerson
let stranger: TestPerson
let groupId: string

beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.addPerson('Administrator', { administrator: true })
  coLead = await server.addPerson('Co-lead, hub.brussels')
  member = await server.addPerson('CCI company 01')
  stranger = await server.addPerson('WG Localisation')
  const committee = await administrator.post<{ groupId: string }>('/groups', {
    code: 'SC',
    kind: 'steering',
    name: { fr: 'Comité de pilotage' },
    reportsTo: null,
  })
  const created = await administrator.post<{ groupId: string }>('/groups', {
    code: 'INT',
    kind: 'working',
    name: { fr: 'Internationalisation' },
    reportsTo: committee.body.groupId,
  })
  groupId = created.body.groupId
  await server.addSeat(groupId, coLead, 'coLead')
  await server.addSeat(groupId, member, 'member')
})
afterAll(() => server.stop())

it('a new group starts with the visible default rules of its kind', async () => {
  const { body } = await member.get<{ rules: unknown; actions: string[] }>(`/groups/${groupId}`)
  expect(body.rules).toMatchObject({ version: 1, rules: defaultRules.working })
  expect(body.actions).toContain('agenda.edit')
  expect(body.actions).not.toContain('decision.promote')
})

it('a code is taken once', async () => {
  const again = await administrator.post('/groups', {
    code: 'INT',
    kind: 'working',
    name: { en: 'Again' },
    reportsTo: null,
  })
  expect([again.status, again.body.error]).toEqual([409, { code: 'groups.codeTaken', field: 'code' }])
})

it('a group somebody has no seat in looks like one that does not exist', async () => {
  const foreign = await stranger.get(`/groups/${groupId}`)
  const unknown = await stranger.get('/groups/no-such-group')
  expect(foreign).toEqual(unknown)
  expect(foreign.status).toBe(404)
})

it('seats are added by those who manage the group, one a person', async () => {
  const seat = {
    organisation: 'Institution 01',
    role: 'member',
    voting: true,
    personId: stranger.id,
    from: '2024-01-01',
    to: null,
  }
  expect((await member.post(`/groups/${groupId}/seats`, seat)).body.error.code).toBe('rights.missing')
  const added = await coLead.post<{ seatId: string }>(`/groups/${groupId}/seats`, seat)
  expect(added.status).toBe(200)
  expect((await coLead.post(`/groups/${groupId}/seats`, seat)).body.error).toEqual({
    code: 'groups.seatTaken',
    field: 'personId',
  })

  const ended = await coLead.post(`/groups/${groupId}/seats/${added.body.seatId}`, {
    role: 'member',
    voting: true,
    personId: stranger.id,
    to: '2024-12-31',
  })
  expect(ended.status).toBe(200)
  expect((await stranger.get(`/groups/${groupId}`)).status).toBe(200)
  server.clock.set('2025-01-01T09:00:00.000Z')
  expect((await stranger.get(`/groups/${groupId}`)).status).toBe(404)
  const { body } = await coLead.get<{ seats: Seat[] }>(`/groups/${groupId}`)
  expect(body.seats.map((own) => own.role)).toEqual(['coLead', 'member'])
})

it('rules are adopted as a next version, and a stale change is refused', async () => {
  const rules = { ...defaultRules.working, convocationDays: 10 }
  expect((await coLead.post(`/groups/${groupId}/rules`, { version: 1, rules })).body).toEqual({ version: 2 })
  expect((await coLead.post(`/groups/${groupId}/rules`, { version: 1, rules })).body.error.code).toBe('version.stale')
})
