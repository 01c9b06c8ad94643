import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type Arrangement, PLACED, readArrangement, THEMES } from '../../shared/boards/arrangement.ts'
import { createDrawing } from './drawSoon.ts'

const empty: Arrangement = { themes: [], placements: [] }

/** Follows how a board is arranged; the same object until something of it changes. */
export function useArrangement(doc: Y.Doc | undefined): Arrangement {
  const last = useRef(empty)
  const dirty = useRef(true)
  const subscribe = useCallback(
    (listener: () => void) => {
      const drawing = createDrawing(listener)
      const changed = (_events: readonly unknown[], { local }: Y.Transaction) => {
        dirty.current = true
        if (local) drawing.now()
        else drawing.soon()
      }
      dirty.current = true
      listener()
      const roots = doc ? [doc.getMap(THEMES), doc.getMap(PLACED)] : []
      for (const root of roots) root.observeDeep(changed)
      return () => {
        drawing.stop()
        for (const root of roots) root.unobserveDeep(changed)
      }
    },
    [doc],
  )
  return useSyncExternalStore(subscribe, () => {
    if (!dirty.current) return last.current
    dirty.current = false
    last.current = doc ? readArrangement(doc) : empty
    return last.current
  })
}
