import type Database from 'better-sqlite3'

/** Tells whether anything has been written on the connection since one last looked. */
export interface ChangeCount {
  /** Rises with every row that is written, save those passed over; also by what is undone again. */
  current: () => number
  /** Does some writing that nobody who looks here depends on. */
  passOver: <Result>(write: () => Result) => Result
}

/** Counts from now on. */
export function createChangeCount(sqlite: Database.Database): ChangeCount {
  const total = sqlite.prepare<[], number>('select total_changes()').pluck()
  let passedOver = 0
  const count = (): number => total.get() ?? 0
  return {
    current: () => count() - passedOver,
    passOver(write) {
      const before = count()
      try {
        return write()
      } finally {
        passedOver += count() - before
      }
    },
  }
}
