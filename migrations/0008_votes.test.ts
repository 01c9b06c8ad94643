import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { expect, it } from 'vitest'
import { migrations } from './all.ts'

it('keeps what was voted before, and says how many members there were', async () => {
  const sqlite = new Database(':memory:')
  sqlite.pragma('foreign_keys = OFF')
  const db = new Kysely({ dialect: new SqliteDialect({ database: sqlite }) })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  expect((await migrator.migrateTo('0006_decisions')).error).toBeUndefined()
  sqlite.exec(`
    insert into votes values ('vote-one', 'group', 'meeting', 'item', null, '{}', null, '{}', 'simple', 'rollCall', 2, 3,
      '[]', '[{"seatId":"s","organisation":"o"}]', 'hash', 'closed', 't1', 'p', 't2', null, 'adopted',
      '{"for":2,"against":1,"abstain":0,"didNotVote":0,"entitled":3}', '{"fr":"Adopté"}');
    insert into votes values ('vote-two', 'group', 'meeting', 'item', null, '{}', null, '{}', 'simple', 'rollCall', 2, 3,
      '[]', '[]', 'hash', 'open', 't1', 'p', null, null, null, null, null);
    insert into ballots values ('vote-one', 'seat', 'against', 'person', 't2');
  `)
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  const [one, two] = sqlite
    .prepare<[], Record<string, string | null>>(
      'select outcome, tally, options, limits, key_state, state from votes order by id',
    )
    .all()
  expect(one).toMatchObject({ outcome: 'adopted', options: '[]', limits: 'null', key_state: null, state: 'closed' })
  expect(JSON.parse(one?.['tally'] ?? '')).toEqual({
    for: 2,
    against: 1,
    abstain: 0,
    didNotVote: 0,
    entitled: 3,
    members: 4,
  })
  expect(two).toMatchObject({ outcome: null, tally: null, state: 'open' })
  expect(sqlite.prepare('select choice from ballots').all()).toEqual([{ choice: 'against' }])
  await db.destroy()
})
