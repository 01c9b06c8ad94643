import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BoundField, bindText } from './textBinding.ts'

/** A text field without a browser: a value, a selection, and the events a hand causes. */
class Field extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  put(value: string, caret: number): void {
    this.value = value
    this.setSelectionRange(caret, caret)
    this.dispatchEvent(new Event('input'))
  }

  press(key: string, more: { shiftKey?: boolean } = {}): void {
    this.dispatchEvent(
      Object.assign(new Event('keydown'), {
        key,
        ctrlKey: true,
        metaKey: false,
        altKey: false,
        shiftKey: false,
        ...more,
      }),
    )
  }
}

function pair(words: string, multiline = false) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  mine.getText('t').insert(0, words)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  mine.on('update', (update) => Y.applyUpdate(theirs, update, 'network'))
  theirs.on('update', (update, origin) => {
    if (origin !== 'network') Y.applyUpdate(mine, update, 'network')
  })
  const field = new Field()
  const remote: number[] = []
  const stop = bindText(field as unknown as BoundField, mine.getText('t'), {
    multiline,
    onRemote: () => remote.push(1),
  })
  return { field, mine: mine.getText('t'), theirs: theirs.getText('t'), remote, stop }
}

describe('a shared text field', () => {
  it('shows the text and takes what is typed as the smallest change', () => {
    const { field, mine, theirs } = pair('Budget')
    expect(field.value).toBe('Budget')
    const changes: unknown[] = []
    mine.observe(({ delta }) => changes.push(delta))
    field.put('Budget 2025', 11)
    expect(theirs.toJSON()).toBe('Budget 2025')
    expect(changes).toEqual([[{ retain: 6 }, { insert: ' 2025' }]])
  })

  it('keeps the cursor at its word when a colleague types before it', () => {
    const { field, theirs, remote } = pair('Budget')
    field.setSelectionRange(6, 6)
    theirs.insert(0, 'The ')
    expect(field.value).toBe('The Budget')
    expect([field.selectionStart, field.selectionEnd]).toEqual([10, 10])
    expect(remote).toHaveLength(1)
  })

  it('leaves a composition alone and loses neither its words nor those typed meanwhile', () => {
    const { field, mine, theirs } = pair('Point ')
    field.dispatchEvent(new Event('compositionstart'))
    field.put('Point e', 7)
    theirs.insert(0, 'Premier ')
    theirs.insert(theirs.length, 'fin')
    expect(field.value).toBe('Point e')
    field.put('Point é', 7)
    field.dispatchEvent(new Event('compositionend'))
    expect(mine.toJSON()).toBe(theirs.toJSON())
    expect(field.value).toBe(mine.toJSON())
    expect(mine.toJSON()).toMatch(/^Premier Point (éfin|finé)$/)
  })

  it('undoes only its own words, and redoes them', () => {
    const { field, theirs } = pair('')
    field.put('mine', 4)
    theirs.insert(4, ' theirs')
    field.press('z')
    expect(theirs.toJSON()).toBe(' theirs')
    expect(field.value).toBe(' theirs')
    field.press('Z', { shiftKey: true })
    expect(field.value).toBe('mine theirs')
  })

  it('keeps one line one line', () => {
    const { field, mine } = pair('')
    field.put('one\ntwo', 7)
    expect(mine.toJSON()).toBe('one two')
    expect(field.value).toBe('one two')
    const area = pair('', true)
    area.field.put('one\ntwo', 7)
    expect(area.mine.toJSON()).toBe('one\ntwo')
  })

  it('lets go of the text when it ends', () => {
    const { field, mine, theirs, stop } = pair('a')
    stop()
    theirs.insert(1, 'b')
    field.put('ac', 2)
    expect(mine.toJSON()).toBe('ab')
    expect(field.value).toBe('ac')
  })
})
