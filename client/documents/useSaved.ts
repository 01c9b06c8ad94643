import { useMemo, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import { type Link, type SavedLevel, savedLevel, type SavedState, unsaved, untouched } from './savedState.ts'

/** What a page shows about its words: the badge's level, how many edits wait, and how it stands with the server. */
export interface Saved {
  level: SavedLevel
  waiting: number
  link: Link
  hasArrived: boolean
}

/** Follows whether what this tab wrote in a document is on the server's disk. */
export function useSaved(connection: Connection | undefined): Saved {
  const state = useSyncExternalStore(connection?.onSaved ?? neverChanges, connection?.saved ?? nothingKnown)
  return useMemo(() => {
    const { link, hasArrived } = state
    return { level: savedLevel(state), waiting: unsaved(state), link, hasArrived }
  }, [state])
}

function neverChanges(): () => void {
  return () => undefined
}

function nothingKnown(): SavedState {
  return untouched
}
