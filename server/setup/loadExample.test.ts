import { afterAll, beforeAll, expect, it } from 'vitest'
import { listGroups } from '../groups/store.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { loadExample } from './loadExample.ts'
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
