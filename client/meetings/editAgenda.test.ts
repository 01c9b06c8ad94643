import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { itemsOnAgenda } from '../../shared/meetings/agendaOrder.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import { addItem, itemText, moveItem, setPlannedMinutes, setRemoved } from './editAgenda.ts'

function agendaOf(titles: string[]): Y.Doc {
  const doc = new Y.Doc()
  for (const title of titles) {
    const id = addItem(doc, readAgendaItems(doc))
    itemText(doc, id, 'titleEn')?.insert(0, title)
  }
  return doc
}

const titles = (doc: Y.Doc) => itemsOnAgenda(readAgendaItems(doc)).map((item) => item.title.en)
const idOf = (doc: Y.Doc, title: string) => readAgendaItems(doc).find((item) => item.title.en === title)?.id ?? ''

it('adds items one after the other and moves them place by place, not beyond the ends', () => {
  const doc = agendaOf(['one', 'two', 'three'])
  expect(titles(doc)).toEqual(['one', 'two', 'three'])

  expect(moveItem(doc, readAgendaItems(doc), idOf(doc, 'three'), -1)).toBe(2)
  expect(titles(doc)).toEqual(['one', 'three', 'two'])
  expect(moveItem(doc, readAgendaItems(doc), idOf(doc, 'one'), -1)).toBeUndefined()
  expect(moveItem(doc, readAgendaItems(doc), idOf(doc, 'two'), 1)).toBeUndefined()
})

it('an item taken off keeps its words and its place, and two concurrent moves keep every item once', () => {
  const doc = agendaOf(['one', 'two', 'three'])
  setRemoved(doc, idOf(doc, 'two'), true)
  expect(titles(doc)).toEqual(['one', 'three'])
  setRemoved(doc, idOf(doc, 'two'), false)
  expect(titles(doc)).toEqual(['one', 'two', 'three'])

  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  moveItem(doc, readAgendaItems(doc), idOf(doc, 'three'), -1)
  moveItem(other, readAgendaItems(other), idOf(other, 'one'), 1)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(titles(doc)).toEqual(titles(other))
  expect(new Set(titles(doc))).toEqual(new Set(['one', 'two', 'three']))
})

it('keeps planned minutes whole and within a day', () => {
  const doc = agendaOf(['one'])
  const id = idOf(doc, 'one')
  for (const [typed, kept] of [
    [12.4, 12],
    [-5, 0],
    [9999, 600],
  ] as const) {
    setPlannedMinutes(doc, id, typed)
    expect(readAgendaItems(doc)[0]?.plannedMinutes).toBe(kept)
  }
})
