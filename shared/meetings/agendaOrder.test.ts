import { describe, expect, it } from 'vitest'
import { itemsOnAgenda, positionForNewItem } from './agendaOrder.ts'
import { agendaSkeleton } from './agendaSkeleton.ts'
import type { AgendaItem, ItemType } from './agenda.ts'

let ids = 0
const skeleton = () => agendaSkeleton(() => `item-${++ids}-id`)

function item(position: string, type: ItemType = 'discussion', removed = false): AgendaItem {
  const [first] = skeleton()
  if (!first) throw new Error('an empty skeleton')
  return { ...first, position, type, removed }
}

describe('the order of an agenda', () => {
  it('starts with three statutory items titled in three languages', () => {
    const items = skeleton()
    expect(items.map(({ type }) => type)).toEqual(['statutory', 'statutory', 'statutory'])
    expect(itemsOnAgenda(items)).toEqual(items)
    for (const { title } of items) expect(Object.keys(title)).toEqual(['en', 'fr', 'nl'])
  })

  it('leaves out what was taken off and breaks ties by id', () => {
    const [a, b, c] = [item('V'), item('V'), item('A', 'discussion', true)]
    expect(itemsOnAgenda([b, c, a])).toEqual([a, b].toSorted((x, y) => (x.id < y.id ? -1 : 1)))
  })

  it('puts new items one after the other ahead of the closing item', () => {
    const items = skeleton()
    const closing = items.at(-1)
    for (let count = 0; count < 3; count++) items.push(item(positionForNewItem(items)))
    const types = itemsOnAgenda(items).map(({ type }) => type)
    expect(types).toEqual(['statutory', 'statutory', 'discussion', 'discussion', 'discussion', 'statutory'])
    expect(itemsOnAgenda(items).at(-1)).toBe(closing)
    expect(itemsOnAgenda(items).slice(2, 5)).toEqual(items.slice(3))
  })

  it('puts a new item last when nothing closes the agenda', () => {
    expect(positionForNewItem([]) > '').toBe(true)
    const last = item('k')
    expect(positionForNewItem([last]) > last.position).toBe(true)
  })
})
