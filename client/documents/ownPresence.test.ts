import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { publishWork } from './ownPresence.ts'
import { nextSaved, type SavedEvent, type SavedState, untouched } from './savedState.ts'

// A document without a server: what is told to colleagues is its awareness' own state.
let doc: Y.Doc
let state: SavedState
let told: unknown[]
let happen: (event: SavedEvent) => void
let awareness: Awareness

beforeEach(() => {
  vi.useFakeTimers()
  doc = new Y.Doc()
  state = untouched
  awareness = new Awareness(doc)
  const listeners: (() => void)[] = []
  happen = (event) => {
    state = nextSaved(state, event, performance.now())
    for (const listener of listeners) listener()
  }
  const onSaved = (listener: () => void) => {
    listeners.push(listener)
    return () => undefined
  }
  publishWork({ doc, awareness, saved: () => state, onSaved } as unknown as Connection)
  told = []
  awareness.on('change', () => told.push(awareness.getLocalState()?.['unsaved']))
})
afterEach(() => {
  doc.destroy()
  vi.useRealTimers()
})

const own = () => awareness.getLocalState() ?? {}

describe('what colleagues are told of one’s work', () => {
  it('is that one types, until three seconds after the last key', () => {
    doc.getText('context').insert(0, 'a')
    expect(own()['typing']).toBe(true)
    vi.advanceTimersByTime(2_900)
    doc.getText('context').insert(0, 'b')
    vi.advanceTimersByTime(2_900)
    expect(own()['typing']).toBe(true)
    vi.advanceTimersByTime(200)
    expect(own()['typing']).toBe(false)
  })

  it('is not that one types while somebody else does', () => {
    const theirs = new Y.Doc()
    theirs.getText('context').insert(0, 'theirs')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
    expect(own()['typing']).toBe(false)
  })

  it('is how many edits wait, at most once a second, and none while they are confirmed as they come', () => {
    for (let key = 0; key < 40; key++) {
      happen({ kind: 'edited' })
      happen({ kind: 'sentUpdate' })
      vi.advanceTimersByTime(100)
      happen({ kind: 'stored', count: key + 1 })
    }
    expect(told).toEqual([])
    for (let key = 0; key < 40; key++) {
      happen({ kind: 'edited' })
      vi.advanceTimersByTime(100)
    }
    expect(told.length).toBeGreaterThan(1)
    expect(told.length).toBeLessThanOrEqual(4)
    vi.advanceTimersByTime(1_100)
    expect(own()['unsaved']).toBe(40)
    happen({ kind: 'sentMissing' })
    happen({ kind: 'stored', count: 41 })
    vi.advanceTimersByTime(1_100)
    expect(own()['unsaved']).toBe(0)
  })
})
