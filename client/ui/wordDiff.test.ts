import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDiff } from './wordDiff.ts'

it('marks the words that went and came, and joins what belongs together', () => {
  expect(wordDiff('the group decides to wait', 'the group decides to begin now')).toEqual([
    { kind: 'same', text: 'the group decides to ' },
    { kind: 'gone', text: 'wait' },
    { kind: 'new', text: 'begin now' },
  ])
  expect(wordDiff('', 'new')).toEqual([{ kind: 'new', text: 'new' }])
  expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
})

it('loses no character of either text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'é'), { maxLength: 30 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      const read = (without: 'gone' | 'new') =>
        parts
          .filter((part) => part.kind !== without)
          .map((part) => part.text)
          .join('')
      expect(read('new')).toBe(before)
      expect(read('gone')).toBe(after)
    }),
  )
})

it('shows very long texts as replaced rather than comparing for ever', () => {
  const long = 'word '.repeat(2000)
  expect(wordDiff(long, `${long}!`)).toHaveLength(2)
})
