import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { putOnAgenda } from './scheduleEscalation.ts'

let server: TestServer
let room: DecisionRoom
let wg: TestPerson
let sc: TestPerson

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
  wg = room.group.secretary
  sc = room.committee.secretary
  await room.committee.addItem()
})
afterAll(() => server.stop())

interface Detail {
  decision: Decision
  escalations: Escalation[]
  trail: TrailStep[]
}

const detail = (decisionId: string, by = wg) => must(by.get<Detail>(`/decisions/${decisionId}`))
const escalation = async (id: string, by = wg) =>
  (await must(by.get<{ escalation: Escalation }>(`/escalations/${id}`))).escalation
const queue = async () =>
  (await must(sc.get<{ escalations: Escalation[] }>(`/groups/${room.committee.groupId}/queue`))).escalations
const refusalOf = async (asked: Promise<{ body: unknown }>) => ((await asked).body as Refusing).error
const draft = async (decisionId: string) =>
  (await must(wg.post<{ escalationId: string }>(`/decisions/${decisionId}/escalations`))).escalationId

describe('drafting and submitting a note', () => {
  let decision: Decision
  let id: string

  beforeEach(async () => {
    decision = await room.enter()
    id = await draft(decision.id)
  })

  it('[E2] starts with what the register says and invents nothing', async () => {
    const note = await escalation(id)
    expect(note).toMatchObject({ state: 'draft', decisionNumber: decision.number, note: null, submittedAt: null })
    expect(note.number).toMatch(/^ESC-INT-2024-\d{3}$/)
    const refused = await refusalOf(wg.post(`/escalations/${id}/submit`))
    expect(refused).toEqual({
      code: 'escalations.incomplete',
      field: 'consequences',
      params: { sections: 'consequences' },
    })
    expect((await detail(decision.id)).decision.state).toBe('adopted')
  })

  it('[E3] freezes the sections as the server reads them and moves the decision on', async () => {
    await room.write(id, { consequences: 'Budget : aucun.', context: 'Constat. ' })
    await must(wg.post(`/escalations/${id}/submit`))
    const { note, state, submittedAt } = await escalation(id, sc)
    expect([state, submittedAt]).toEqual(['submitted', server.clock.now()])
    expect(note).toMatchObject({ requestedFr: wording.fr, requestedNl: wording.nl, consequences: 'Budget : aucun.' })
    expect(note?.context).toMatch(
      /^Constat\. Décision INT-2024-\d{3}, prise à la réunion n° 1 du 12 décembre 2024, au point «\u00a0Mécanismes de financement\u00a0»\.\nBeslissing INT-2024-\d{3}, genomen op vergadering nr\. 1 van 12 december 2024\.$/,
    )
    expect(note?.position).toContain('Aucun vote n’est lié')
    expect((await detail(decision.id)).decision.state).toBe('escalated')
    expect((await refusalOf(wg.post(`/escalations/${id}/submit`))).code).toBe('escalations.wrongState')
    expect((await refusalOf(wg.post(`/decisions/${decision.id}/void`, { reason: 'x' }))).code).toBe(
      'decisions.wrongState',
    )
  })

  it('[E3] names every empty section', async () => {
    const onlyFrench = await room.enter({ fr: wording.fr ?? '' })
    const refused = await refusalOf(wg.post(`/escalations/${await draft(onlyFrench.id)}/submit`))
    expect(refused).toMatchObject({ field: 'requestedNl', params: { sections: 'requestedNl,consequences' } })
  })

  it('[E2] one note at a time, of what asks for something, by those who lead', async () => {
    expect((await refusalOf(wg.post(`/decisions/${decision.id}/escalations`))).code).toBe('decisions.hasEscalation')
    const itemId = await room.group.addItem()
    const note = await must(room.promote(itemId, await room.writeBlock(itemId, wording), { kind: 'note' }))
    expect((await refusalOf(wg.post(`/decisions/${note.decision.id}/escalations`))).code).toBe(
      'decisions.onlyTakesNote',
    )
    const member = voter(room.group, 1).person
    expect((await refusalOf(member.post(`/decisions/${decision.id}/escalations`))).code).toBe('rights.missing')
    expect((await refusalOf(member.post(`/escalations/${id}/submit`))).code).toBe('rights.missing')
    expect((await refusalOf(sc.post(`/decisions/${decision.id}/escalations`))).code).toBe('rights.missing')
  })

  it('[T4] a draft is the group’s own', async () => {
    expect((await refusalOf(sc.get(`/escalations/${id}`))).code).toBe('notFound')
    expect((await detail(decision.id, sc)).escalations).toEqual([])
    expect((await detail(decision.id, sc)).trail.at(-1)).toMatchObject({
      kind: 'escalation',
      state: 'waiting',
      link: null,
    })
    expect((await escalation(id, room.group.observer.person)).documentId).not.toBeNull()
  })

  it('[D6] of a voided decision cannot be submitted', async () => {
    await room.write(id, { consequences: 'Aucune.' })
    await must(wg.post(`/decisions/${decision.id}/void`, { reason: 'Entered by mistake' }))
    expect((await refusalOf(wg.post(`/escalations/${id}/submit`))).code).toBe('decisions.wrongState')
  })

  it('a group that reports to no committee has nobody to ask', async () => {
    await server.ground.db
      .updateTable('groups')
      .set({ reports_to: null })
      .where('id', '=', room.group.groupId)
      .execute()
    const refused = refusalOf(wg.post(`/decisions/${(await room.enter()).id}/escalations`))
    expect((await refused).code).toBe('groups.noCommittee')
    const { groupId: reportsTo } = room.committee
    await server.ground.db.updateTable('groups').set({ reports_to: reportsTo }).where('code', '=', 'INT').execute()
  })
})

describe('the committee’s queue and agenda', () => {
  it('[E4] [T2] takes a note up on its own agenda, worded as requested', async () => {
    const decision = await room.enter()
    const id = await room.submitNote(decision.id)
    expect((await queue()).map((one) => one.id)).toContain(id)
    expect(
      (await refusalOf(wg.post(`/escalations/${id}/schedule`, { meetingId: room.committee.meetingId }))).code,
    ).toBe('rights.missing')
    const itemId = await room.schedule(id)

    const { meeting } = await room.committee.view()
    const items = await readAgenda(server.ground.db, meeting)
    const item = items.find((one) => one.id === itemId)
    expect(item).toMatchObject({ type: 'decision', owner: 'INT', draft: { fr: wording.fr, nl: wording.nl } })
    expect(item?.title.nl).toBe(`${decision.number} · ${wording.nl}`)
    expect(items.at(-1)?.type).toBe('statutory')
    expect(await escalation(id, sc)).toMatchObject({
      state: 'onAgenda',
      meetingId: meeting.id,
      itemId,
      documentId: null,
    })
    expect(await escalation(id)).toMatchObject({ state: 'onAgenda', meetingId: null, itemId: null })
    expect(await room.schedule(id)).toBe(itemId)

    // A crash repeats what follows from a commit: the item must not be there twice.
    const entry = { groupId: meeting.groupId, meetingId: meeting.id, itemId, escalationId: id } as const
    await putOnAgenda(server.ground, server.sync.editDocument, { kind: 'decisions.escalationScheduled', ...entry })
    expect(await readAgenda(server.ground.db, meeting)).toEqual(items)
    const steps = (await detail(decision.id)).trail.map(({ kind, state, link }) => [kind, state, link === null])
    expect(steps.slice(2)).toEqual([
      ['escalation', 'done', false],
      ['committeeItem', 'done', true],
      ['committeeVote', 'waiting', true],
      ['answer', 'waiting', true],
    ])
  })

  it('refuses meetings that are another group’s or unknown', async () => {
    const id = await room.submitNote((await room.enter()).id)
    const schedule = (meetingId: string) => refusalOf(sc.post(`/escalations/${id}/schedule`, { meetingId }))
    expect((await schedule(room.group.meetingId)).code).toBe('notFound')
    expect((await schedule('no-such-meeting')).code).toBe('notFound')
    expect((await schedule('!')).field).toBe('meetingId')
  })
})
