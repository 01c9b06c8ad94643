import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { OthersTurns } from './othersTurns.ts'

let theirs: Y.Doc
let doc: Y.Doc
let shown: number
let turns: OthersTurns

beforeEach(() => {
  vi.useFakeTimers()
  theirs = new Y.Doc()
  doc = new Y.Doc()
  shown = 0
  turns = new OthersTurns(doc, {})
  theirs.on('update', (update: Uint8Array) => turns.take(update))
})
afterEach(() => {
  turns.close()
  vi.useRealTimers()
})

/** Has showing others' words take so long. */
function takesLong(milliseconds: number): void {
  // The editor asks where the cursor is before anything from elsewhere.
  doc.on('beforeTransaction', ({ local }: Y.Transaction) => expect(local).toBe(false))
  doc.on('afterTransaction', () => {
    shown++
    vi.advanceTimersByTime(milliseconds)
  })
}

function write(letter: string): void {
  theirs.getText('words').insert(theirs.getText('words').length, letter)
}

it('shows at once what is quick to show', () => {
  takesLong(0)
  for (const letter of 'abc') write(letter)
  expect(doc.getText('words').toJSON()).toBe('abc')
  expect(shown).toBe(3)
})

it('shows together what came while showing was slow, after a rest twice as long', () => {
  takesLong(20)
  for (const letter of 'abcd') write(letter)
  expect(doc.getText('words').toJSON()).toBe('a')
  vi.advanceTimersByTime(39)
  expect(shown).toBe(1)
  vi.advanceTimersByTime(1)
  expect(doc.getText('words').toJSON()).toBe('abcd')
  expect(shown).toBe(2)
})

it('never keeps words back for long, and shows them before anything that builds on them', () => {
  takesLong(5000)
  for (const letter of 'ab') write(letter)
  expect(doc.getText('words').toJSON()).toBe('a')
  vi.advanceTimersByTime(150)
  expect(doc.getText('words').toJSON()).toBe('ab')
  write('c')
  turns.flush()
  expect(doc.getText('words').toJSON()).toBe('abc')
})

it('leaves out what cannot be read, and nothing else', () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue()
  turns.take(Uint8Array.of(255, 255))
  write('a')
  expect(doc.getText('words').toJSON()).toBe('a')
  expect(complaint).toHaveBeenCalledOnce()
})
