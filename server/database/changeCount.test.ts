import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createChangeCount } from './changeCount.ts'

it('rises with what is written, whoever undoes it, and not with what is passed over', () => {
  const sqlite = new Database(':memory:')
  sqlite.exec('create table t (a integer) strict')
  const changes = createChangeCount(sqlite)
  const insert = sqlite.prepare('insert into t values (1)')
  const start = changes.current()
  changes.passOver(() => insert.run())
  expect(changes.current()).toBe(start)
  insert.run()
  const after = changes.current()
  expect(after).toBeGreaterThan(start)
  expect(() =>
    changes.passOver(() => {
      insert.run()
      throw new Error('thrown by the test')
    }),
  ).toThrow('thrown by the test')
  expect(changes.current()).toBe(after)
  sqlite.exec('begin; update t set a = 2; rollback')
  expect(changes.current()).toBeGreaterThan(after)
})
