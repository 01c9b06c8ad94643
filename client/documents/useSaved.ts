import { useMemo, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import { isKept, type Link, type SavedLevel, savedLevel, type SavedState, unsaved, untouched } from './savedState.ts'

/** What a page shows about its words: the badge's level, how many edits wait, and how it stands with the server. */
export interface Saved {
  level: SavedLevel
  waiting: number
  link: Link
  hasArrived: boolean
  /** False once the server has said that this person only reads. */
  mayWrite: boolean
  /** Whether what waits is safe on this device, besides in this page's memory. */
  isKept: boolean
}

/** Follows whether what was written here in a document is on the server's disk. */
export function useSaved(connection: Connection | undefined): Saved {
  const state = useSyncExternalStore(connection?.onSaved ?? neverChanges, connection?.saved ?? nothingKnown)
  return useMemo(() => {
    const { link, hasArrived, mayWrite } = state
    return { level: savedLevel(state), waiting: unsaved(state), link, hasArrived, mayWrite, isKept: isKept(state) }
  }, [state])
}

/** How a document stands with the server, apart from the words on their way. */
export type Standing = Pick<Saved, 'link' | 'hasArrived' | 'mayWrite'>

/** Follows that alone: for what is dear to draw again, and must not be with every letter that is sent and saved. */
export function useStanding(connection: Connection | undefined): Standing {
  const subscribe = connection?.onSaved ?? neverChanges
  const now = connection?.saved ?? nothingKnown
  const link = useSyncExternalStore(subscribe, () => now().link)
  const hasArrived = useSyncExternalStore(subscribe, () => now().hasArrived)
  const mayWrite = useSyncExternalStore(subscribe, () => now().mayWrite)
  return { link, hasArrived, mayWrite }
}

function neverChanges(): () => void {
  return () => undefined
}

function nothingKnown(): SavedState {
  return untouched
}
