import { expect, it } from 'vitest'
import { wipeNotes } from '../documents/personsNotes.ts'
import {
  countUnsentCards,
  keepDraft,
  keepWaiting,
  readDraft,
  readWaiting,
  type CardDraft,
  type WaitingCard,
} from './cardOutbox.ts'

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const card: WaitingCard = { cardId: 'card-0001', text: 'Exportgaranties', lang: 'nl', kind: 'need' }

it('keeps cards for their person and board alone, and nothing once they are sent', () => {
  const store = memory()
  expect(keepWaiting(store, 'person-1', 'board-1', [card])).toBe(true)
  expect(readWaiting(store, 'person-1', 'board-1')).toEqual([card])
  expect(readWaiting(store, 'person-2', 'board-1')).toEqual([])
  expect(readWaiting(store, 'person-1', 'board-2')).toEqual([])
  keepWaiting(store, 'person-1', 'board-1', [])
  expect(store.kept.size).toBe(0)
})

it('passes over what is no card, and says when nothing can be kept', () => {
  const store = memory()
  keepWaiting(store, 'p', 'b', [card])
  const [key = ''] = store.kept.keys()
  store.kept.set(key, JSON.stringify([{ ...card, lang: 'de' }, card, null]))
  expect(readWaiting(store, 'p', 'b')).toEqual([card])
  store.kept.set(key, '{')
  expect(readWaiting(store, 'p', 'b')).toEqual([])
  const full = {
    ...store,
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(keepWaiting(full, 'p', 'b', [card])).toBe(false)
})

const draft: CardDraft = { text: 'Une garantie ', lang: 'fr', kind: 'need', organisationType: 'support' }

it('[B63] keeps a card as it is being written, for its person and board alone, until there are no words in it', () => {
  const store = memory()
  keepDraft(store, 'person-1', 'board-1', draft)
  expect(readDraft(store, 'person-1', 'board-1')).toEqual(draft)
  expect([readDraft(store, 'person-2', 'board-1'), readDraft(store, 'person-1', 'board-2')]).toEqual([
    undefined,
    undefined,
  ])
  keepDraft(store, 'person-1', 'board-1', { ...draft, text: ' ' })
  expect(store.kept.size).toBe(0)
  keepDraft(store, 'person-1', 'board-1', { ...draft, kind: 'wish' as 'need' })
  expect(readDraft(store, 'person-1', 'board-1')).toBeUndefined()
})

it('counts what would be lost with a session, and leaves nothing of who signs out', () => {
  const store = storage()
  keepWaiting(store, 'person-1', 'board-1', [card])
  keepWaiting(store, 'person-1', 'board-2', [card, { ...card, cardId: 'card-0002' }])
  keepWaiting(store, 'person-2', 'board-1', [card])
  keepDraft(store, 'person-1', 'board-3', draft)
  expect(countUnsentCards(store, 'person-1')).toBe(4)
  wipeNotes(store, (owner) => owner === 'person-1')
  expect([countUnsentCards(store, 'person-1'), countUnsentCards(store, 'person-2')]).toEqual([0, 1])
})

/** A store whose keys can be listed as the browser's can. */
function storage(): Storage {
  const kept: Record<string, string> = {}
  return new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => kept[key] ?? null,
        setItem: (key: string, value: string) => void (kept[key] = value),
        removeItem: (key: string) => void delete kept[key],
      })[name as 'getItem'],
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}
