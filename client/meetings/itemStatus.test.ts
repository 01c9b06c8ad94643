import { expect, it } from 'vitest'
import { itemStatus } from './itemStatus.ts'

const items = ['one', 'two', 'three'].map((id) => ({ id }))
const open = { state: 'open', currentItemId: 'two' } as const
const statuses = (meeting: Parameters<typeof itemStatus>[2], votes: Parameters<typeof itemStatus>[3] = []) =>
  items.map((item) => itemStatus(item, items, meeting, votes))

it('items before the current one count as treated, those after it are ahead', () => {
  expect(statuses(open)).toEqual(['treated', 'current', 'ahead'])
  expect(statuses({ state: 'convened', currentItemId: null })).toEqual(['ahead', 'ahead', 'ahead'])
  expect(statuses({ state: 'closed', currentItemId: null })).toEqual(['treated', 'treated', 'treated'])
})

it('an open vote shows before everything else, a counted one after it, an annulled one never', () => {
  const vote = { itemId: 'two', state: 'open', outcome: null } as const
  expect(statuses(open, [vote])[1]).toBe('voteOpen')
  const counted = { itemId: 'one', state: 'closed', outcome: 'notAdopted' } as const
  const annulled = { itemId: 'three', state: 'annulled', outcome: null } as const
  expect(statuses(open, [counted, annulled])).toEqual(['rejected', 'current', 'ahead'])
  expect(statuses(open, [counted, { ...counted, outcome: 'adopted' }])[0]).toBe('decided')
})
