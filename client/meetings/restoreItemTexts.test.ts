import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { addAgendaItem } from '../../shared/meetings/agendaDocument.ts'
import { itemText } from './editAgenda.ts'
import { restoreItemTexts } from './restoreItemTexts.ts'

const item: AgendaItem = {
  id: 'item-0001',
  type: 'discussion',
  position: 'a',
  plannedMinutes: 20,
  title: { fr: 'Mécanismes de financement pour 2025' },
  owner: 'hub.brussels',
  expected: 'Une liste',
  links: '',
  draft: {},
  removed: false,
}

function twoCopies(): [Y.Doc, Y.Doc] {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  addAgendaItem(mine, item)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  return [mine, theirs]
}

const read = (doc: Y.Doc, key: 'titleFr' | 'owner' | 'expected') => itemText(doc, item.id, key)?.toJSON()

it('puts texts as they were, word by word, and keeps what a colleague types elsewhere meanwhile', () => {
  const [mine, theirs] = twoCopies()
  itemText(theirs, item.id, 'titleFr')?.insert(0, 'Les ')
  const isChanged = restoreItemTexts(mine, item.id, {
    titleFr: 'Mécanismes de soutien pour 2025',
    owner: 'hub.brussels',
  })
  expect(isChanged).toBe(true)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  expect([read(mine, 'titleFr'), read(mine, 'owner'), read(mine, 'expected')]).toEqual([
    'Les Mécanismes de soutien pour 2025',
    'hub.brussels',
    '',
  ])
})

it('says when the texts read so already, and leaves type and minutes alone', () => {
  const [mine] = twoCopies()
  const now = { titleFr: item.title.fr ?? '', owner: item.owner, expected: item.expected, type: 'decision' }
  expect(restoreItemTexts(mine, item.id, now)).toBe(false)
  expect((mine.getMap('items').get(item.id) as Y.Map<unknown>).get('type')).toBe('discussion')
  expect(restoreItemTexts(mine, 'item-unknown', now)).toBe(false)
})
