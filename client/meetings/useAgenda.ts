import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { itemsOnAgenda } from '../../shared/meetings/agendaOrder.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'

const nothing: readonly AgendaItem[] = []

/** A meeting's agenda as it stands now: the items on it in order, and those taken off. */
export interface Agenda {
  all: readonly AgendaItem[]
  items: readonly AgendaItem[]
  removed: readonly AgendaItem[]
}

/** Follows an agenda document. An item nobody touched stays the same object, so that its view need not be drawn again. */
export function useAgenda(doc: Y.Doc | undefined): Agenda {
  const last = useRef(nothing)
  const dirty = useRef(true)
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        dirty.current = true
        listener()
      }
      dirty.current = true
      const root = doc?.getMap(ITEMS)
      root?.observeDeep(changed)
      return () => root?.unobserveDeep(changed)
    },
    [doc],
  )
  const all = useSyncExternalStore(subscribe, () => {
    if (!doc) return nothing
    if (dirty.current) {
      dirty.current = false
      last.current = keepUntouched(last.current, readAgendaItems(doc))
    }
    return last.current
  })
  return useMemo(() => ({ all, items: itemsOnAgenda(all), removed: all.filter((item) => item.removed) }), [all])
}

function keepUntouched(before: readonly AgendaItem[], now: readonly AgendaItem[]): readonly AgendaItem[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const items = now.map((item) => {
    const old = known.get(item.id)
    return old && JSON.stringify(old) === JSON.stringify(item) ? old : item
  })
  const same = items.length === before.length && items.every((item, index) => item === before[index])
  return same ? before : items
}
