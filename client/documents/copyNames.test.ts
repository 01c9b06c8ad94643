import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  type CopyName,
  copyNameOf,
  countUnsent,
  databaseName,
  findCopy,
  forgetCopy,
  listUnsent,
  noteCopy,
} from './copyNames.ts'

const copy = (change: Partial<CopyName> = {}): CopyName => ({
  personId: 'person-one',
  documentId: 'document-one',
  epoch: 1,
  schema: 1,
  ...change,
})

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('reads a copy’s name back from its database, and takes no other database for one', () => {
  expect(copyNameOf(databaseName(copy({ epoch: 12 })))).toEqual(copy({ epoch: 12 }))
  for (const other of ['', 'releve', 'other/a/b/1/1', 'releve/a/b/1', 'releve/a/b/1/x', 'releve/a/b/1/1/1'])
    expect(copyNameOf(other)).toBeUndefined()
})

it('finds the newest copy of a person’s document that this version can show', () => {
  for (const one of [copy(), copy({ epoch: 3 }), copy({ epoch: 9, schema: 99 }), copy({ personId: 'p2', epoch: 5 })])
    noteCopy(one)
  expect(findCopy('person-one', 'document-one')).toEqual(copy({ epoch: 3 }))
  expect(findCopy('person-one', 'document-two')).toBeUndefined()
})

it('counts what one person has unsent, and keeps the count when a copy is noted again', () => {
  noteCopy(copy(), 4)
  noteCopy(copy())
  noteCopy(copy({ documentId: 'document-two' }), 2)
  noteCopy(copy({ personId: 'person-two' }), 7)
  noteCopy(copy({ documentId: 'document-three' }), 0)
  expect(countUnsent('person-one', 'document-one')).toBe(4)
  expect(listUnsent('person-one')).toEqual(['document-one', 'document-two'])
  forgetCopy(copy())
  expect(listUnsent('person-one')).toEqual(['document-two'])
})

it('works where nothing can be stored', () => {
  vi.stubGlobal('localStorage', undefined)
  noteCopy(copy(), 4)
  expect(countUnsent('person-one', 'document-one')).toBe(0)
})
