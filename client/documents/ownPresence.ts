import { useEffect } from 'react'
import type * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { newId } from './newId.ts'
import { unsaved } from './savedState.ts'

/** Somebody counts as typing for so long after their last key. */
const TYPING_MS = 3_000
/** How often, at most, others are told how many edits wait; while confirmations keep coming, none counts as waiting. */
const UNSAVED_MS = 1_000

/** Tells this page apart from others of the same person, in all its documents. */
const screen = newId().slice(0, 8)

/** Tells colleagues, as long as the document is open here, whether one types in it and how many edits wait. */
export function publishWork({ doc, awareness, saved, onSaved }: Connection): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let count: ReturnType<typeof setTimeout> | undefined
  awareness.setLocalState({ ...awareness.getLocalState(), screen, typing: false, unsaved: 0 })

  const tell = (field: string, value: unknown) => {
    if (awareness.getLocalState()?.[field] !== value) awareness.setLocalStateField(field, value)
  }
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local) return
    tell('typing', true)
    clearTimeout(rest)
    rest = setTimeout(() => tell('typing', false), TYPING_MS)
  })
  const countSoon = () => {
    count ??= setTimeout(() => {
      count = undefined
      const state = saved()
      const isWaiting = state.waitingSince !== null && performance.now() - state.waitingSince >= UNSAVED_MS
      tell('unsaved', isWaiting ? unsaved(state) : 0)
      if (unsaved(state) > 0) countSoon()
    }, UNSAVED_MS)
  }
  onSaved(countSoon)
  doc.on('destroy', () => {
    clearTimeout(rest)
    clearTimeout(count)
  })
}

/** Tells colleagues which agenda item this page shows. */
export function usePublishedItem(connection: Connection | undefined, itemId: string | undefined): void {
  const awareness = connection?.awareness
  useEffect(() => awareness?.setLocalStateField('itemId', itemId ?? null), [awareness, itemId])
}
