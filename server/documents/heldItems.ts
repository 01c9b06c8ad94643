import * as Y from 'yjs'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import type { DecodedUpdate } from './gate.ts'
import type { Locations } from './locations.ts'

/**
 * Whether an update takes an item off the agenda, replaces or deletes it while a vote or a consent round on it is open: by
 * the mark that says so, or whole. What the document knows already, as somebody who comes back repeats it, does not count.
 */
export function takesOffHeld(
  { structs, ds }: DecodedUpdate,
  { locate }: Locations,
  doc: Y.Doc,
  held: ReadonlySet<string>,
): boolean {
  if (held.size === 0) return false
  const items = doc.getMap(ITEMS)
  for (const struct of structs) {
    const isKnown = struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)
    if (isKnown || !(struct instanceof Y.Item)) continue
    const place = locate(struct)
    if (place === null || place.key === null) continue
    const { parent, key } = place
    if (parent === ITEMS || parent === items) {
      if (held.has(key)) return true
    } else if (key === 'removed' && parent instanceof Y.AbstractType) {
      const itemId = parent._item?.parentSub ?? null
      const says = struct.content instanceof Y.ContentAny && struct.content.arr.at(-1) === true
      if (says && itemId !== null && held.has(itemId)) return true
    }
  }
  return [...held].some((itemId) => {
    const item = items._map.get(itemId)
    if (!item || item.deleted) return false
    const { client, clock } = item.id
    return (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len)
  })
}
