import Database from 'better-sqlite3'

/** Has every statement that the process prepares from now on changed: for modules that are preloaded by a test. */
export function onPrepare(change: (statement: Database.Statement, source: string) => void): void {
  const prepare = Reflect.get(Database.prototype, 'prepare') as (
    this: Database.Database,
    source: string,
  ) => Database.Statement

  Reflect.set(Database.prototype, 'prepare', function (this: Database.Database, source: string) {
    const statement = prepare.call(this, source)
    change(statement, source)
    return statement
  })
}
