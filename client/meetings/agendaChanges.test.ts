import { expect, it } from 'vitest'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { agendaChanges } from './agendaChanges.ts'

const item = (id: string, position: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  type: 'discussion',
  position,
  plannedMinutes: 10,
  title: { fr: id },
  owner: '',
  expected: '',
  links: '',
  draft: {},
  removed: false,
  ...more,
})
const frozen = [item('one', 'a'), item('two', 'b'), item('three', 'c'), item('four', 'd')]

it('says nothing when nothing changed', () => {
  expect(agendaChanges(frozen, frozen)).toEqual([])
})

it('counts one item as moved, not everything it passed', () => {
  const present = [item('four', 'A'), ...frozen.slice(0, 3)]
  expect(agendaChanges(frozen, present)).toMatchObject([{ kind: 'moved', item: { id: 'four' }, number: 1, from: 4 }])
})

it('names what was added, taken off and reworded, with its language', () => {
  const present = [
    item('one', 'a', { title: { fr: 'one', nl: 'een' }, plannedMinutes: 25 }),
    item('two', 'b', { removed: true }),
    item('three', 'c'),
    item('five', 'cc'),
    item('four', 'd'),
  ]
  expect(agendaChanges(frozen, present)).toMatchObject([
    { kind: 'changed', number: 1, field: { name: 'title', locale: 'nl' }, before: '', after: 'een' },
    { kind: 'changed', number: 1, field: { name: 'plannedMinutes' }, before: '10', after: '25' },
    { kind: 'added', number: 3, item: { id: 'five' } },
    { kind: 'removed', number: 2, item: { id: 'two' } },
  ])
})
