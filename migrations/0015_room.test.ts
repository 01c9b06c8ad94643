import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { expect, it } from 'vitest'
import { migrations } from './all.ts'

it('keeps rolls of meetings that are over, and starts the time of the item a meeting is at', async () => {
  const sqlite = new Database(':memory:')
  sqlite.pragma('foreign_keys = OFF')
  const db = new Kysely({ dialect: new SqliteDialect({ database: sqlite }) })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  expect((await migrator.migrateTo('0013_evidence')).error).toBeUndefined()
  const roll = [
    { seatId: 'a', status: 'left', presences: [{ from: 't1', to: 't2', mode: 'room' }] },
    { seatId: 'b', status: 'absent', presences: [] },
  ]
  sqlite.prepare("insert into closed_rolls values ('over', ?, '{}')").run(JSON.stringify(roll))
  const meeting = sqlite.prepare(
    `insert into meetings (id, group_id, ordinal, title, starts_at, ends_at, place, link, state, agenda_locked,
      current_item_id, agenda_document_id, minutes_document_id, version)
      values (?, 'group', ?, '{}', 't', 't', '', '', ?, 0, ?, 'agenda', 'minutes', 1)`,
  )
  meeting.run('over', 1, 'closed', null)
  meeting.run('open', 2, 'open', 'item')
  expect((await migrator.migrateToLatest()).error).toBeUndefined()

  const kept = sqlite.prepare<[], { roll: string }>('select roll from closed_rolls').get()
  expect(JSON.parse(kept?.roll ?? '')).toEqual([
    {
      ...roll[0],
      presences: [{ from: 't1', to: 't2', mode: 'room', alternate: null }],
      alternate: null,
      alternates: [],
    },
    { ...roll[1], alternate: null, alternates: [] },
  ])
  const turns = sqlite.prepare('select meeting_id, item_id, from_at, to_at from item_turns').all()
  expect(turns).toEqual([
    { meeting_id: 'open', item_id: 'item', from_at: expect.stringMatching(/^\d{4}-.*T.*\.\d{3}Z$/), to_at: null },
  ])
  await db.destroy()
})
