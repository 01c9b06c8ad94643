import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decision, DecisionSource } from '../../shared/decisions/decision.ts'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { listLog } from './logStore.ts'

let server: TestServer
let room: DecisionRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
})
afterAll(() => server.stop())

const register = async (groupId = room.group.groupId) =>
  (await must(room.group.secretary.get<{ decisions: Decision[] }>(`/groups/${groupId}/decisions`))).decisions
const detail = (decisionId: string, by = room.group.secretary) =>
  must(by.get<{ decision: Decision; source: DecisionSource | null; trail: TrailStep[] }>(`/decisions/${decisionId}`))
const refusalOf = async (asked: Promise<{ body: unknown }>) => ((await asked).body as Refusing).error

describe('entering a decision', () => {
  it('[D1] [D2] freezes the wording as the server has it and gives the next number of the session’s year', async () => {
    const itemId = await room.group.addItem()
    const blockId = await room.writeBlock(itemId, wording)
    const { decision } = await must(room.promote(itemId, blockId))
    expect(decision).toMatchObject({ kind: 'recommendation', state: 'adopted', texts: wording, itemId, blockId })
    expect(decision.number).toMatch(/^INT-2024-\d{3}$/)
    const logged = (await listLog(server.ground.db, 0)).at(-1)
    expect(logged?.kind).toBe('decision.promoted')
    expect(JSON.parse(Buffer.from(logged?.body ?? []).toString())).toMatchObject({
      number: decision.number,
      texts: wording,
      block: blockId,
      by: room.group.secretary.id,
    })
    expect((await register())[0]).toEqual(decision)
    expect(await detail(decision.id)).toMatchObject({
      source: 'same',
      trail: [{ kind: 'item' }, { kind: 'decision' }, {}],
    })
  })

  it('[D1] [D3] twice is harmless, also once the minutes say something else', async () => {
    const decision = await room.enter()
    const { itemId, blockId, documentId } = decision
    if (!itemId || !blockId || !documentId) throw new Error('entered from nowhere')
    const before = await register()
    expect((await must(room.promote(itemId, blockId))).decision).toEqual(decision)

    await server.sync.editDocument(documentId, (doc) => {
      const fragment = doc.getXmlFragment(minutesRoot(itemId))
      fragment.delete(1, 1)
    })
    expect((await must(room.promote(itemId, blockId))).decision).toEqual(decision)
    expect((await detail(decision.id)).source).toBe('differs')
    await server.sync.editDocument(documentId, (doc) => doc.getXmlFragment(minutesRoot(itemId)).delete(0, 2))
    const { source, trail } = await detail(decision.id)
    expect([source, trail[0]?.state, trail[1]?.state]).toEqual(['missing', 'broken', 'done'])
    expect(await register()).toEqual(before)
  })

  it('[D2] 50 at once from 50 blocks get 50 consecutive numbers, and the log of it verifies', async () => {
    const itemId = await room.group.addItem()
    const blocks: string[] = []
    for (let n = 0; n < 50; n++)
      blocks.push(await room.writeBlock(itemId, { fr: `Décision ${n}`, nl: `Beslissing ${n}` }))
    const last = Number((await register())[0]?.number.slice(-3))
    const started = performance.now()
    const answers = await Promise.all(blocks.map((blockId) => room.promote(itemId, blockId)))
    console.info(`50 simultaneous promotions: ${Math.round(performance.now() - started)} ms`)

    const numbers = answers.map(({ body }) => body.decision.number).toSorted()
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => `INT-2024-${String(last + 1 + n).padStart(3, '0')}`))
    const verified = await must(room.group.observer.person.get<object>('/decisions/log/verify'))
    expect(verified).toMatchObject({ firstBad: null, checkpoint: { seq: (await listLog(server.ground.db, 0)).length } })
  })

  it('[D2] the same block from 20 requests at once is entered once', async () => {
    const itemId = await room.group.addItem()
    const blockId = await room.writeBlock(itemId, wording)
    const answers = await Promise.all(Array.from({ length: 20 }, () => room.promote(itemId, blockId)))
    expect(new Set(answers.map(({ body }) => body.decision.number)).size).toBe(1)
  })

  it('[D2] a refused promotion uses up no number', async () => {
    const before = await room.enter()
    const itemId = await room.group.addItem()
    await room.promote(itemId, 'no-such-block')
    const after = await room.enter()
    expect(Number(after.number.slice(-3))).toBe(Number(before.number.slice(-3)) + 1)
  })

  it('refuses what is no decision, has no words, or stands elsewhere', async () => {
    const itemId = await room.group.addItem()
    const action = await room.writeBlock(itemId, { fr: 'À faire' }, { kind: 'action' })
    const blank = await room.writeBlock(itemId, { fr: '   ' })
    const decision = await room.writeBlock(itemId, wording)
    const elsewhere = await room.group.addItem()
    for (const [item, block, code] of [
      [itemId, action, 'decisions.notADecision'],
      [itemId, 'no-such-block', 'decisions.notADecision'],
      [elsewhere, decision, 'decisions.notADecision'],
      [itemId, blank, 'decisions.wordingMissing'],
    ] as const) {
      expect(await refusalOf(room.promote(item, block))).toEqual({ code, field: 'blockId' })
    }
    const endless = await room.writeBlock(itemId, { fr: 'x'.repeat(10_001) })
    expect(await refusalOf(room.promote(itemId, endless))).toEqual({
      code: 'input.tooLarge',
      field: 'blockId',
      params: { max: 10_000 },
    })
    const agenda = (await room.group.view()).meeting.agendaDocumentId
    const request = { documentId: agenda, itemId, blockId: decision, kind: 'decision' }
    const { secretary } = room.group
    expect((await refusalOf(secretary.post('/decisions', request))).code).toBe('decisions.notADecision')
    const unknown = { ...request, documentId: 'no-such-document' }
    expect((await refusalOf(secretary.post('/decisions', unknown))).code).toBe('notFound')
    const wrong = { ...request, kind: 'law' }
    expect(await refusalOf(secretary.post('/decisions', wrong))).toEqual({ code: 'input.invalid', field: 'kind' })
  })

  it('is the officers’: members are told so, others that there is nothing', async () => {
    const itemId = await room.group.addItem()
    const blockId = await room.writeBlock(itemId, wording)
    const member = voter(room.group, 1).person
    const chair = voter(room.committee, 0).person
    expect((await refusalOf(room.promote(itemId, blockId, { by: member }))).code).toBe('rights.missing')
    expect((await refusalOf(room.promote(itemId, blockId, { by: chair }))).code).toBe('notFound')
  })

  it('[D3] waits until the meeting is open', async () => {
    const { meeting } = await room.committee.view()
    const request = {
      documentId: meeting.minutesDocumentId,
      itemId: 'item-0001',
      blockId: 'block-0001',
      kind: 'decision',
    }
    expect(await refusalOf(room.committee.secretary.post('/decisions', request))).toEqual({
      code: 'meetings.wrongState',
    })
  })

  it('[D4] names only a vote on the same item that adopted it', async () => {
    const { secretary, meetingId } = room.group
    const { person, seatId } = voter(room.group, 0)
    const itemId = await room.group.addItem()
    const hold = async (item: string, choice: string) => {
      const question = { fr: wording.fr, nl: wording.nl }
      const { voteId } = await must(
        secretary.post<{ voteId: string }>(`/meetings/${meetingId}/votes`, { itemId: item, question }),
      )
      await must(person.post(`/votes/${voteId}/ballots`, { seatId, choice }))
      await must(secretary.post(`/votes/${voteId}/close`))
      return voteId
    }
    const blockId = await room.writeBlock(itemId, wording)
    const rejected = await hold(itemId, 'against')
    const foreign = await hold(await room.group.addItem(), 'for')
    expect(await refusalOf(room.promote(itemId, blockId, { voteId: rejected }))).toEqual({
      code: 'decisions.voteNotAdopted',
      field: 'voteId',
    })
    expect(await refusalOf(room.promote(itemId, blockId, { voteId: foreign }))).toEqual({
      code: 'input.invalid',
      field: 'voteId',
    })
    const adopted = await hold(itemId, 'for')
    const { decision } = await must(room.promote(itemId, blockId, { voteId: adopted }))
    expect(decision.voteId).toBe(adopted)
    expect((await detail(decision.id)).trail[1]).toMatchObject({
      kind: 'vote',
      outcome: 'adopted',
      link: { voteId: adopted },
    })
  })
})

describe('voiding', () => {
  it('[D6] keeps number and wording, needs a reason and the right, and is final', async () => {
    const decision = await room.enter()
    const path = `/decisions/${decision.id}/void`
    const { secretary } = room.group
    expect(await refusalOf(secretary.post(path, { reason: '  ' }))).toEqual({
      code: 'decisions.reasonMissing',
      field: 'reason',
    })
    expect((await refusalOf(secretary.post(path, { reason: 'x'.repeat(2001) }))).field).toBe('reason')
    expect((await refusalOf(voter(room.group, 1).person.post(path, { reason: 'Erreur' }))).code).toBe('rights.missing')
    await must(secretary.post(path, { reason: 'Entered twice' }))
    expect((await detail(decision.id)).decision).toEqual({ ...decision, state: 'void', voidReason: 'Entered twice' })
    expect((await detail(decision.id)).trail.map(({ kind, state }) => [kind, state])).toEqual([
      ['item', 'done'],
      ['decision', 'broken'],
    ])
    expect((await refusalOf(secretary.post(path, { reason: 'Again' }))).code).toBe('decisions.wrongState')
    expect((await refusalOf(secretary.post(`/decisions/${decision.id}/escalations`))).code).toBe('decisions.wrongState')
  })
})

describe('a number series', () => {
  const path = () => `/groups/${room.group.groupId}/series`

  it('[D7] goes on at a higher number as long as it is unused', async () => {
    const lead = voter(room.group, 0).person
    expect(await must(lead.post<object>(path(), { year: 2023, next: 17 }))).toEqual({ series: 'INT-2023' })
    expect(await must(lead.post<object>(path(), { year: 2023, next: 18 }))).toEqual({ series: 'INT-2023' })
    expect(await refusalOf(lead.post(path(), { year: 2023, next: 18 }))).toEqual({
      code: 'input.invalid',
      field: 'next',
    })
    expect(await refusalOf(lead.post(path(), { year: 2024, next: 500 }))).toEqual({
      code: 'decisions.seriesUsed',
      field: 'next',
    })
    expect(await must(lead.post<object>(path(), { of: 'escalations', year: 2023, next: 3 }))).toEqual({
      series: 'ESC-INT-2023',
    })
    expect((await refusalOf(room.group.secretary.post(path(), { year: 2022, next: 5 }))).code).toBe('rights.missing')
    const logged = (await listLog(server.ground.db, 0)).filter(({ kind }) => kind === 'series.continued')
    expect(logged.map(({ body }) => JSON.parse(Buffer.from(body ?? []).toString()) as object)).toMatchObject([
      { series: 'INT-2023', next: 17 },
      { series: 'INT-2023', next: 18 },
      { series: 'ESC-INT-2023', next: 3 },
    ])
  })
})

describe('who reads the register', () => {
  it('[T1] [T2] its seats, and the committee without the ids of what only the group reads', async () => {
    const decision = await room.enter()
    const chair = voter(room.committee, 0).person
    const seen = (await detail(decision.id, chair)).decision
    expect(seen).toEqual({ ...decision, meetingId: null, itemId: null, documentId: null, blockId: null })
    const { source, trail } = await detail(decision.id, chair)
    expect(source).toBeNull()
    expect(trail[0]).toEqual({
      kind: 'item',
      state: 'done',
      number: null,
      texts: {},
      outcome: null,
      at: null,
      link: null,
    })
    const list = await must(chair.get<{ decisions: Decision[] }>(`/groups/${room.group.groupId}/decisions`))
    expect(list.decisions[0]).toEqual(seen)
    expect((await refusalOf(chair.get(`/meetings/${room.group.meetingId}/decisions`))).code).toBe('notFound')

    const stranger = await server.addPerson('Stranger')
    for (const path of [`/decisions/${decision.id}`, `/groups/${room.group.groupId}/decisions`]) {
      expect(await stranger.get(path)).toEqual(await stranger.get(path.replace(/[^/]{8,}/, 'no-such-thing')))
    }
    const observer = room.group.observer.person
    expect((await detail(decision.id, observer)).decision).toEqual(decision)
    expect((await refusalOf(observer.get(`/groups/${room.committee.groupId}/decisions`))).code).toBe('notFound')
  })

  it('lists a meeting’s decisions as they were entered', async () => {
    const { decisions } = await must(
      room.group.secretary.get<{ decisions: Decision[] }>(`/meetings/${room.group.meetingId}/decisions`),
    )
    expect(decisions).toEqual((await register()).toReversed())
  })
})
