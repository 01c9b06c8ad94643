import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { TrailStep } from '../../shared/decisions/chain.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { must, setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { listLog } from './logStore.ts'

let server: TestServer
let room: DecisionRoom
let member: TestPerson
let chair: TestPerson

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
  member = voter(room.group, 1).person
  chair = voter(room.committee, 0).person
  await room.committee.addItem()
  await room.committee.openWith(7)
})
afterAll(() => server.stop())

interface Detail {
  decision: Decision
  escalations: Escalation[]
  trail: TrailStep[]
}

const inFavour = Array<string>(4).fill('for')
const against = Array<string>(4).fill('against')
const detail = (decisionId: string, by = member) => must(by.get<Detail>(`/decisions/${decisionId}`))
const seriesOfCommittee = async () =>
  (await must(chair.get<{ decisions: Decision[] }>(`/groups/${room.committee.groupId}/decisions`))).decisions
const refusalOf = async (asked: Promise<{ body: unknown }>) => ((await asked).body as Refusing).error

/** A decision whose note stands on the committee's agenda. */
async function onAgenda() {
  const decision = await room.enter()
  const escalationId = await room.submitNote(decision.id)
  return { decision, escalationId, itemId: await room.schedule(escalationId) }
}

const amendment = { fr: 'Critères appliqués ou expliqués.', nl: 'Criteria: pas toe of leg uit.' }

describe('closing the committee’s vote', () => {
  it.each([
    ['endorsed', inFavour, 'endorsed', 'valide la décision demandée'],
    ['endorsed', against, 'notEndorsed', 'ne valide pas la décision demandée'],
    ['endorsedWithAmendments', inFavour, 'endorsedWithAmendments', 'valide, avec amendements, la décision demandée'],
    ['referredBack', inFavour, 'referredBack', 'au groupe de travail'],
    ['noted', inFavour, 'noted', 'prend acte de la note'],
  ])(
    '[E5] [E6] on %s gives the committee a number and the group its answer',
    async (proposal, ballots, outcome, said) => {
      const before = await seriesOfCommittee()
      const { decision, escalationId, itemId } = await onAgenda()
      const amended = proposal === 'endorsedWithAmendments'
      const voteId = await room.decide(escalationId, itemId, { proposal, ...(amended ? { amendment } : {}) }, ballots)

      const [given, ...rest] = await seriesOfCommittee()
      expect(rest).toEqual(before)
      expect(given?.number).toBe(`SC-2024-${String(before.length + 1).padStart(3, '0')}`)
      expect(given).toMatchObject({ itemId, voteId, kind: outcome === 'noted' ? 'note' : 'decision', state: 'adopted' })
      expect(given?.texts.fr).toContain(said)
      expect(given?.texts.fr).toContain(`Décision demandée\u00a0: ${wording.fr}`)
      expect(given?.texts.nl?.endsWith(amended ? amendment.nl : (wording.nl ?? ''))).toBe(true)

      const { answer, state } = (await detail(decision.id)).decision
      expect(state).toBe('answered')
      expect(answer).toEqual({
        escalationNumber: expect.stringMatching(/^ESC-INT-2024-/) as string,
        outcome,
        decisionNumber: given?.number,
        texts: given?.texts,
        amendment: amended ? amendment : {},
        answeredAt: server.clock.now(),
      })
      const kinds = (await listLog(server.ground.db, 0)).map(({ kind }) => kind)
      expect(kinds.slice(-2)).toEqual(['decision.promoted', 'escalation.answered'])
    },
  )

  it('[E5] an amendment that is not adopted decides nothing: the item stays open for another vote', async () => {
    const { decision, escalationId, itemId } = await onAgenda()
    await room.decide(escalationId, itemId, { proposal: 'endorsedWithAmendments', amendment }, against)
    expect((await detail(decision.id)).decision).toMatchObject({ state: 'escalated', answer: null })
    await room.decide(escalationId, itemId, { proposal: 'endorsed' }, inFavour)
    expect((await detail(decision.id)).decision.answer?.outcome).toBe('endorsed')
  })

  it('[E7] postponing sends the note back to the queue without a number, and it can be answered later', async () => {
    const before = await seriesOfCommittee()
    const { decision, escalationId, itemId } = await onAgenda()
    await room.decide(escalationId, itemId, { proposal: 'postponed' }, inFavour)
    expect(await seriesOfCommittee()).toEqual(before)
    const { decision: waiting, trail } = await detail(decision.id)
    expect(waiting.state).toBe('escalated')
    expect(waiting.answer).toMatchObject({ outcome: 'postponed', decisionNumber: null })
    expect(waiting.answer?.texts.nl).toContain('uit.')
    expect(trail.at(-1)).toMatchObject({ kind: 'answer', state: 'waiting', outcome: 'postponed' })
    const stored = await must(chair.get<{ escalation: Escalation }>(`/escalations/${escalationId}`))
    expect(stored.escalation).toMatchObject({ state: 'submitted', meetingId: null, itemId: null })

    const later = await room.schedule(escalationId)
    expect(later).not.toBe(itemId)
    await room.decide(escalationId, later, { proposal: 'endorsed' }, inFavour)
    expect((await detail(decision.id)).decision).toMatchObject({ state: 'answered', answer: { outcome: 'endorsed' } })
  })

  it('[D6] the answer is nobody’s to void, and no second vote is opened on it', async () => {
    const { decision, escalationId, itemId } = await onAgenda()
    await room.decide(escalationId, itemId, { proposal: 'endorsed' }, inFavour)
    const [given] = await seriesOfCommittee()
    const reason = { reason: 'Regret' }
    expect((await refusalOf(chair.post(`/decisions/${given?.id}/void`, reason))).code).toBe('decisions.wrongState')
    const lead = voter(room.group, 0).person
    expect((await refusalOf(lead.post(`/decisions/${decision.id}/void`, reason))).code).toBe('decisions.wrongState')
    expect((await refusalOf(lead.post(`/decisions/${decision.id}/escalations`))).code).toBe('decisions.wrongState')
    await expect(room.decide(escalationId, itemId, { proposal: 'noted' }, [])).rejects.toThrow('escalations.wrongState')
  })
})

describe('[E8] a vote on a note', () => {
  it('is opened only on the item it stands on, by the committee it was sent to', async () => {
    const { escalationId } = await onAgenda()
    const elsewhere = await room.committee.addItem()
    await expect(room.decide(escalationId, elsewhere, { proposal: 'endorsed' }, [])).rejects.toThrow(
      'escalations.wrongState',
    )
    const question = { fr: wording.fr, nl: wording.nl }
    const motion = { itemId: await room.group.addItem(), question, escalationId, proposal: 'endorsed' }
    const opened = room.group.secretary.post(`/meetings/${room.group.meetingId}/votes`, motion)
    expect((await refusalOf(opened)).code).toBe('notFound')
    const unknown = { ...motion, itemId: elsewhere, escalationId: 'no-such-note' }
    const asked = room.committee.secretary.post(`/meetings/${room.committee.meetingId}/votes`, unknown)
    expect((await refusalOf(asked)).code).toBe('notFound')
  })
})

describe('[T3] what the working group sees of the committee', () => {
  it('is the answer and nothing else: no id of its session, item or vote is in any payload', async () => {
    const { decision, escalationId, itemId } = await onAgenda()
    const voteId = await room.decide(escalationId, itemId, { proposal: 'endorsed' }, inFavour)
    const [given] = await seriesOfCommittee()
    const payloads = await Promise.all(
      [`/decisions/${decision.id}`, `/escalations/${escalationId}`, `/groups/${room.group.groupId}/decisions`].map(
        (path) => member.get<object>(path),
      ),
    )
    const text = JSON.stringify(payloads)
    for (const secret of [room.committee.meetingId, itemId, voteId, given?.id ?? '']) expect(text).not.toContain(secret)
    expect(text).toContain(given?.number)
    expect((await refusalOf(member.get(`/decisions/${given?.id}`))).code).toBe('notFound')
    const ended = (await detail(decision.id)).trail.map(({ kind, state }) => `${kind} ${state}`)
    expect(ended).toEqual([
      'item done',
      'decision done',
      'escalation done',
      'committeeItem done',
      'committeeVote done',
      'answer done',
      'transmission waiting',
    ])
    const entries = await server.ground.db
      .selectFrom('journal')
      .select('entry')
      .where('group_id', '=', room.group.groupId)
      .execute()
    expect(JSON.stringify(entries)).not.toContain(room.committee.meetingId)
  })

  it('while the committee follows the whole way, from its own decision too', async () => {
    const { decision, escalationId, itemId } = await onAgenda()
    const voteId = await room.decide(escalationId, itemId, { proposal: 'endorsed' }, inFavour)
    const [given] = await seriesOfCommittee()
    const { trail } = await detail(given?.id ?? '', chair)
    expect(trail.slice(2)).toMatchObject([
      { kind: 'escalation', link: { escalationId } },
      { kind: 'committeeItem', link: { meetingId: room.committee.meetingId, itemId } },
      { kind: 'committeeVote', outcome: 'adopted', link: { voteId } },
      { kind: 'answer', number: given?.number, link: { decisionId: given?.id } },
      { kind: 'transmission', state: 'waiting' },
    ])
    expect(trail.slice(0, 2)).toMatchObject([{ link: null }, { link: { decisionId: decision.id } }])
    expect((await detail(decision.id, chair)).trail).toEqual(trail)
  })
})

// Last: it closes the committee's meeting.
it('[E1] what a closed meeting did not answer waits in the queue again', async () => {
  const { decision, escalationId } = await onAgenda()
  await must(room.committee.secretary.post(`/meetings/${room.committee.meetingId}/close`))
  const { escalation } = await must(chair.get<{ escalation: Escalation }>(`/escalations/${escalationId}`))
  expect(escalation).toMatchObject({ state: 'submitted', meetingId: null, itemId: null, outcome: null })
  expect((await detail(decision.id)).decision.state).toBe('escalated')
  const again = chair.post(`/escalations/${escalationId}/schedule`, { meetingId: room.committee.meetingId })
  expect((await refusalOf(again)).code).toBe('meetings.wrongState')
})
