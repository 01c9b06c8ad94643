import { afterAll, beforeAll, expect, it } from 'vitest'
import { listGroups } from '../groups/store.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { loadExample } from './loadExample.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { decisionTexts } from './example/decisionTexts.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: '2026-11-22T10:00:00.000Z' })
  await loadExample(server.example)
})
afterAll(() => server.stop())

it('gives the decisions the numbers and wordings of the example, and the committee’s answers theirs', async () => {
  const rows = await server.ground.db
    .selectFrom('decisions')
    .select(['number', 'texts', 'state', 'kind'])
    .orderBy('number')
    .execute()
  expect(rows.map((row) => [row.number, row.kind, row.state])).toEqual([
    ['INT-2024-017', 'decision', 'adopted'],
    ['INT-2024-018', 'recommendation', 'answered'],
    ['INT-2024-019', 'recommendation', 'answered'],
    ['INT-2024-020', 'note', 'adopted'],
    ['SC-2025-001', 'decision', 'adopted'],
    ['SC-2025-002', 'decision', 'adopted'],
    ['SC-2025-003', 'decision', 'adopted'],
  ])
  for (const row of rows.filter((own) => own.number in decisionTexts)) {
    expect(JSON.parse(row.texts)).toEqual(decisionTexts[row.number as keyof typeof decisionTexts])
  }
})

it('counts the votes of the example: 18/2/3, 14/6/3, 7 and 6 of 6 with one recused', async () => {
  const rows = await server.ground.db
    .selectFrom('votes')
    .select(['tally', 'entitled', 'outcome', 'rule'])
    .orderBy('opened_at')
    .execute()
  expect(rows.map((row) => [row.rule, row.outcome, row.entitled, JSON.parse(row.tally ?? '{}')])).toMatchObject([
    ['simple', 'adopted', 23, { for: 18, against: 2, abstain: 3 }],
    ['twoThirdsCast', 'adopted', 23, { for: 14, against: 6, abstain: 3 }],
    ['simple', 'adopted', 7, { for: 7, against: 0, abstain: 0 }],
    ['simple', 'adopted', 6, { for: 6, against: 0, abstain: 0 }],
  ])
})

it('[V46] [V49] holds the consent round before the vote on item 6: three objections, two integrated, one upheld', async () => {
  const rounds = await server.ground.db.selectFrom('consent_rounds').select(['id', 'state', 'loop']).execute()
  expect(rounds).toMatchObject([{ state: 'toVote', loop: 2 }])
  const objections = await server.ground.db
    .selectFrom('consent_objections')
    .select(['organisation', 'state'])
    .orderBy('organisation')
    .execute()
  expect(objections.map(({ organisation, state }) => `${organisation} ${state}`)).toEqual([
    'CCI company 06 integrated',
    'CCI company 08 upheld',
    'Support structure 03 integrated',
  ])
})

it('answers both files, one with the amendment the dissent shaped', async () => {
  const rows = await server.ground.db
    .selectFrom('escalations')
    .select(['number', 'state', 'outcome'])
    .orderBy('number')
    .execute()
  expect(rows).toEqual([
    { number: 'ESC-INT-2024-003', state: 'answered', outcome: 'endorsed' },
    { number: 'ESC-INT-2024-004', state: 'answered', outcome: 'endorsedWithAmendments' },
  ])
})

it('leaves meetings to go on with', async () => {
  const [int, sc] = await listGroups(server.ground.db)
  const drafts = await server.ground.db
    .selectFrom('meetings')
    .select(['group_id', 'ordinal'])
    .where('state', '=', 'draft')
    .orderBy('group_id')
    .execute()
  expect(drafts).toHaveLength(2)
  expect(drafts).toContainEqual({ group_id: int?.id, ordinal: 7 })
  expect(drafts).toContainEqual({ group_id: sc?.id, ordinal: 2 })
})

it('[B51] [B53] the board of item 4: 31 cards, 12 kept, 17 merged, 2 parked; 66 dots; four themes; numbers by rank', async () => {
  const { frozen_text, frozen_hash } = await server.ground.db
    .selectFrom('boards')
    .select(['frozen_text', 'frozen_hash'])
    .executeTakeFirstOrThrow()
  expect(contentHash(frozen_text ?? '')).toBe(frozen_hash)
  const board = JSON.parse(frozen_text ?? '{}') as BoardExport
  const fate = (wanted: string) => board.cards.filter((card) => card.fate === wanted).length
  expect([board.cards.length, fate('kept'), fate('merged'), fate('parked'), fate('open')]).toEqual([31, 12, 17, 2, 0])
  expect(
    board.rounds.map(({ voters, results }) => [voters, results.map(({ name, dots }) => `${name.en}: ${dots}`)]),
  ).toEqual([
    [22, ['Financing going abroad: 24', 'Partners and missions: 19', 'Being seen: 13', 'Going out sustainably: 10']],
  ])
  expect(board.tookPart.writers).toBe(22)
  const needs = await server.ground.db.selectFrom('needs').selectAll().orderBy('number').execute()
  expect(needs.map(({ number, weight }) => `${number} ${weight}`)).toEqual([
    ...['001', '002', '003'].map((number) => `INT-N-2024-${number} 24`),
    ...['004', '005', '006', '007'].map((number) => `INT-N-2024-${number} 19`),
    ...['008', '009', '010'].map((number) => `INT-N-2024-${number} 13`),
    ...['011', '012'].map((number) => `INT-N-2024-${number} 10`),
  ])
  const originals = JSON.parse(needs[0]?.originals ?? '[]') as { lang: string }[]
  expect(originals.map(({ lang }) => lang).toSorted()).toEqual(['en', 'fr', 'fr', 'fr', 'nl'])
})

it('[B54] [T5] the needs stand in the trail of decisions 017 to 019 and of the answers to them, for readers of the meetings', async () => {
  const person = await server.addPerson('Reader')
  const committee = await server.addPerson('Of the committee alone')
  const [int, sc] = await listGroups(server.ground.db)
  await server.addSeat(sc?.id ?? '', committee, 'observer')
  await server.addSeat(sc?.id ?? '', person, 'observer')
  await server.addSeat(int?.id ?? '', person, 'observer')
  const decisions = await server.ground.db.selectFrom('decisions').select(['id', 'number']).orderBy('number').execute()
  const behind = async (number: string) => {
    const id = decisions.find((one) => one.number === number)?.id ?? ''
    const { body } = await person.get<{ needs: { number: string }[] }>(`/decisions/${id}`)
    return body.needs.map((need) => need.number.slice(-3)).join(' ')
  }
  expect(await behind('INT-2024-017')).toBe('001 002 003 004 005 006 007 008 009 010 011 012')
  expect(await behind('INT-2024-018')).toBe('001 002 003')
  expect(await behind('INT-2024-019')).toBe('004 005 006 007 011 012')
  expect(await behind('INT-2024-020')).toBe('')
  expect(await behind('SC-2025-002')).toBe('004 005 006 007 011 012')

  type Register = { decisions: { id: string; number: string }[]; restsOn: Record<string, string[]> }
  const register = (reader: TestPerson) => reader.get<Register>(`/groups/${int?.id}/decisions`)
  const { decisions: entries, restsOn } = (await register(person)).body
  expect(entries.map(({ id, number }) => `${number}: ${restsOn[id]?.length ?? 0}`)).toEqual([
    'INT-2024-020: 0',
    'INT-2024-019: 6',
    'INT-2024-018: 3',
    'INT-2024-017: 12',
  ])
  const seenByCommittee = (await register(committee)).body
  expect(seenByCommittee.decisions).toHaveLength(4)
  expect(seenByCommittee.restsOn).toEqual({})
})
