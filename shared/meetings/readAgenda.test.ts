import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ITEMS } from './agendaDocument.ts'
import { PLANNED_MINUTES_MAX } from './agenda.ts'
import { readAgendaItems } from './readAgenda.ts'

it('whatever a member puts into the document reads as a plain item or as none', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('type', 'position', 'plannedMinutes', 'removed', 'titleFr', 'owner'),
        fc.anything(),
      ),
      (stored) => {
        const doc = new Y.Doc()
        const map = new Y.Map<unknown>()
        doc.getMap(ITEMS).set('item-0001', map)
        for (const [key, value] of Object.entries(stored)) {
          try {
            map.set(key, value)
          } catch {
            // Not everything can be stored in a shared map.
          }
        }
        const [item] = readAgendaItems(doc)
        expect(item?.plannedMinutes).toBeGreaterThanOrEqual(0)
        expect(item?.plannedMinutes).toBeLessThanOrEqual(PLANNED_MINUTES_MAX)
        expect(typeof item?.position).toBe('string')
        expect(item?.title).toEqual({})
      },
    ),
  )
})

it('a plan beyond all measure is the longest plan', () => {
  const doc = new Y.Doc()
  const map = new Y.Map<unknown>()
  doc.getMap(ITEMS).set('item-0001', map)
  map.set('plannedMinutes', 1e308)
  expect(readAgendaItems(doc)[0]?.plannedMinutes).toBe(PLANNED_MINUTES_MAX)
})
