import { describe, expect, it } from 'vitest'
import { countScreens, peopleHere, type Presence, readPresence } from './presence.ts'

const entry = (name: string, change: Partial<Presence> = {}): Presence => ({
  user: { personId: name, name, hue: 1 },
  screen: `${name}-1`,
  itemId: null,
  isTyping: false,
  unsaved: 0,
  isLost: false,
  ...change,
})
/** A lost entry as the server keeps it: it has forgotten everything but whose it was. */
const lost = (name: string) => entry(name, { isLost: true, screen: null, unsaved: null })

describe('a presence entry', () => {
  it('is nobody’s until the server has stamped it', () => {
    expect(readPresence({ itemId: 'one', typing: true })).toBeUndefined()
    expect(readPresence({ user: { personId: 'ann', name: 'Ann' } })).toBeUndefined()
  })

  it('is read as far as it makes sense, and no further', () => {
    const user = { personId: 'ann', name: 'Ann', hue: 3 }
    expect(readPresence({ user, screen: 's', itemId: 'one', typing: true, unsaved: 2 })).toEqual(
      entry('ann', { user, screen: 's', itemId: 'one', isTyping: true, unsaved: 2 }),
    )
    for (const unsaved of [-1, 1.5, '3', Number.NaN, Infinity, null])
      expect(readPresence({ user, itemId: 7, typing: 'yes', unsaved, lost: 1 })).toEqual(
        entry('ann', { user, screen: null, unsaved: null }),
      )
    expect(readPresence({ user, lost: true })?.isLost).toBe(true)
  })
})

describe('who is here', () => {
  it('names each person once, by name, however many pages and documents they have open', () => {
    const entries = [entry('Zoë'), entry('Ann'), entry('Ann', { screen: 'Ann-2' }), entry('Ann')]
    expect(peopleHere(entries).map(({ user }) => user.name)).toEqual(['Ann', 'Zoë'])
  })

  it('says where somebody is: where they type, if they type', () => {
    const [ann] = peopleHere([entry('Ann', { itemId: 'one' }), entry('Ann', { itemId: 'two', isTyping: true })])
    expect(ann).toMatchObject({ itemId: 'two', isTyping: true })
    expect(peopleHere([entry('Ann'), entry('Ann', { itemId: 'one' })])[0]?.itemId).toBe('one')
  })

  it('adds up what somebody has not sent, by person', () => {
    const [ann] = peopleHere([entry('Ann', { unsaved: 2 }), entry('Ann', { screen: 'Ann-2', unsaved: 3 })])
    expect(ann?.unsaved).toBe(5)
  })

  it('calls somebody lost only when none of their pages is connected', () => {
    expect(peopleHere([lost('Ann')])[0]?.isLost).toBe(true)
    expect(peopleHere([lost('Ann'), entry('Ann')])[0]?.isLost).toBe(false)
    expect(peopleHere([entry('Ann'), lost('Ann')])[0]?.isLost).toBe(false)
  })
})

describe('how the screens stand', () => {
  it('counts a page once, though it has two documents open, and each page of a person', () => {
    const entries = [entry('Ann'), entry('Ann'), entry('Ann', { screen: 'Ann-2' }), entry('Bo')]
    expect(countScreens(entries)).toEqual({ all: 3, upToDate: 3, wrong: 0, behind: 0, edits: 0, lost: 0 })
  })

  it('adds up what one page has not sent in its documents', () => {
    const entries = [entry('Ann', { unsaved: 1 }), entry('Ann', { unsaved: 2 }), entry('Bo'), entry('Cy')]
    expect(countScreens(entries)).toEqual({ all: 3, upToDate: 2, wrong: 1, behind: 1, edits: 3, lost: 0 })
  })

  it('counts a lost person once, and no more once they are back', () => {
    expect(countScreens([entry('Bo'), lost('Ann'), lost('Ann')])).toMatchObject({ all: 2, upToDate: 1, lost: 1 })
    expect(countScreens([entry('Ann'), lost('Ann')])).toMatchObject({ all: 1, upToDate: 1, lost: 0 })
  })

  it('leaves out pages that do not say how they stand', () => {
    expect(countScreens([entry('Ann'), entry('Bo', { screen: null }), entry('Cy', { unsaved: null })]).all).toBe(1)
  })
})
