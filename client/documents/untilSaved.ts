import type { Connection } from './connection.ts'
import { savedLevel } from './savedState.ts'

/**
 * Resolves to true once everything this tab wrote in the document is on the server's disk, for what the server reads
 * is its own copy; to false when the server has closed the document for good.
 */
export async function untilSaved(connection: Connection): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      const level = savedLevel(connection.saved())
      if (level !== 'saved' && level !== 'refused') return false
      stop?.()
      resolve(level === 'saved')
      return true
    }
    let stop: (() => void) | undefined
    if (!settle()) stop = connection.onSaved(settle)
  })
}
