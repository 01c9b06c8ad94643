import Database from 'better-sqlite3'

// Preloaded by the control of the kill test: updates are written half a second after their sender was told they
// are saved, as servers do that store after a pause. The test must then find words missing.

const LATE_MS = 500
const prepare = Reflect.get(Database.prototype, 'prepare') as (
  this: Database.Database,
  source: string,
) => Database.Statement

Reflect.set(Database.prototype, 'prepare', function (this: Database.Database, source: string) {
  const statement = prepare.call(this, source)
  if (!source.startsWith('insert into document_updates')) return statement
  const run = statement.run.bind(statement)
  statement.run = (...values: unknown[]) => {
    setTimeout(() => run(...values), LATE_MS)
    return { changes: 1, lastInsertRowid: 0 }
  }
  return statement
})
