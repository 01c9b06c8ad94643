import { expect, it } from 'vitest'
import { checkTables } from './checkTables.ts'

const insert = `await tx.db.insertInto('votes').values(row).execute()`
const update = `await tx.db\n  .updateTable(\n 'votes')\n  .execute()`

it('lets the store of one slice write its table', () => {
  expect(checkTables([{ path: 'server/votes/store.ts', text: `${insert}\n${update}` }])).toEqual([])
})

it('finds a write outside the stores', () => {
  const [finding] = checkTables([{ path: 'server/votes/castBallot.ts', text: `\n${insert}` }])
  expect(finding).toEqual({ path: 'server/votes/castBallot.ts', line: 2, message: 'writes votes: only stores write' })
})

it('finds a table with two writing slices', () => {
  const findings = checkTables([
    { path: 'server/decisions/store.ts', text: update },
    { path: 'server/votes/store.ts', text: insert },
  ])
  expect(findings.map((finding) => finding.message)).toEqual(['writes votes, which server/decisions writes too'])
})

it('leaves tests and what they run on free', () => {
  const free = ['server/votes/castBallot.test.ts', 'server/testing/testServer.ts', 'server/scripts/backup.ts']
  expect(checkTables(free.map((path) => ({ path, text: insert })))).toEqual([])
})
