import { expect, it } from 'vitest'
import { countWaitingCards, keepWaiting, readWaiting, type WaitingCard, wipeWaitingCards } from './cardOutbox.ts'

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

it('counts what would be lost with a session, and leaves nothing of who signs out', () => {
  const store = storage()
  keepWaiting(store, 'person-1', 'board-1', [card])
  keepWaiting(store, 'person-1', 'board-2', [card, { ...card, cardId: 'card-0002' }])
  keepWaiting(store, 'person-2', 'board-1', [card])
  expect(countWaitingCards(store, 'person-1')).toBe(3)
  wipeWaitingCards(store, (owner) => owner === 'person-1')
  expect([countWaitingCards(store, 'person-1'), countWaitingCards(store, 'person-2')]).toEqual([0, 1])
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
