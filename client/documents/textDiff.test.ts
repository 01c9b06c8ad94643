import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { diffText, mapPosition, rebaseDiff, type TextDelta, type TextDiff } from './textDiff.ts'

// Few letters, so that repeats and equal neighbours are common; two of them outside the basic plane.
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '𝔾'), maxLength: 12 })
const apply = (text: string, { index, remove, insert }: TextDiff) =>
  text.slice(0, index) + insert + text.slice(index + remove)

/** A random change of a text, cut where a hand could cut it. */
const change = (text: string) =>
  fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }), words).map(([one, other, insert]) => {
    const [from, to] = [onBoundary(text, Math.min(one, other)), onBoundary(text, Math.max(one, other))]
    return { index: from, remove: to - from, insert }
  })

function onBoundary(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}

describe('diffText', () => {
  it('leads from any text to any other, wherever the cursor stands', () => {
    fc.assert(
      fc.property(words, words, fc.nat({ max: 20 }), (before, after, caret) => {
        expect(apply(before, diffText(before, after, caret))).toBe(after)
      }),
    )
  })

  it('never cuts a character in two', () => {
    expect(diffText('😀', '😁', 2)).toEqual({ index: 0, remove: 2, insert: '😁' })
  })

  it('finds the place of a repeated letter by the cursor', () => {
    expect(diffText('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' })
    expect(diffText('aaa', 'aa', 1)).toEqual({ index: 1, remove: 1, insert: '' })
  })
})

describe('two people in one field', () => {
  const withChanges = words.chain((base) => fc.tuple(fc.constant(base), change(base), change(base)))

  it('converge, and lose no word that either of them wrote', () => {
    fc.assert(
      fc.property(withChanges, ([base, mine, theirs]) => {
        const [one, other] = [new Y.Doc(), new Y.Doc()]
        one.getText('t').insert(0, base)
        Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
        const type = (doc: Y.Doc, diff: TextDiff) => {
          const typed = diffText(base, apply(base, diff), diff.index + diff.insert.length)
          doc.getText('t').delete(typed.index, typed.remove)
          doc.getText('t').insert(typed.index, typed.insert)
        }
        type(one, mine)
        type(other, theirs)
        Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
        Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
        expect(one.getText('t').toJSON()).toBe(other.getText('t').toJSON())
      }),
    )
  })

  it('lose nothing when a composition ends after the other has typed on', () => {
    fc.assert(
      fc.property(withChanges, ([base, mine, theirs]) => {
        const delta: TextDelta = [{ retain: theirs.index }, { delete: theirs.remove }, { insert: theirs.insert }]
        const shared = apply(base, theirs)
        const merged = rebaseDiff(mine, [delta]).reduce(apply, shared)

        const gone = new Set<number>()
        for (let at = mine.index; at < mine.index + mine.remove; at++) gone.add(at)
        for (let at = theirs.index; at < theirs.index + theirs.remove; at++) gone.add(at)
        expect(merged.length).toBe(base.length - gone.size + mine.insert.length + theirs.insert.length)
        expect(merged).toContain(mine.insert)
        expect(merged).toContain(theirs.insert)
      }),
    )
  })

  it('gives the same as no rebase when nobody else typed', () => {
    fc.assert(
      fc.property(withChanges, ([base, mine]) => {
        expect(rebaseDiff(mine, []).reduce(apply, base)).toBe(apply(base, mine))
        expect(rebaseDiff(mine, [[{ retain: base.length }]]).reduce(apply, base)).toBe(apply(base, mine))
      }),
    )
  })
})

describe('mapPosition', () => {
  it('keeps a cursor at its letter', () => {
    expect(mapPosition(3, [{ insert: 'ab' }], 'before')).toBe(5)
    expect(mapPosition(3, [{ retain: 1 }, { delete: 4 }], 'before')).toBe(1)
    expect(mapPosition(3, [{ retain: 5 }, { insert: 'x' }], 'before')).toBe(3)
    expect(mapPosition(3, [{ retain: 3 }, { insert: 'x' }], 'before')).toBe(3)
    expect(mapPosition(3, [{ retain: 3 }, { insert: 'x' }], 'after')).toBe(4)
  })
})
