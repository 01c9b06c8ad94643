import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeCode } from '../../shared/documents/protocol.ts'
import {
  isKept,
  nextSaved,
  PATIENCE_MS,
  type SavedEvent,
  savedLevel,
  type SavedState,
  unsaved,
  untouched,
} from './savedState.ts'

const after = (...events: SavedEvent[]): SavedState =>
  events.reduce((state, event) => nextSaved(state, event, 0), untouched)
const opened = [{ kind: 'opened' }, { kind: 'arrived' }, { kind: 'sentMissing' }, { kind: 'stored', count: 1 }] as const
const typed = [{ kind: 'edited' }, { kind: 'sentUpdate' }] as const
const lost = { kind: 'closed', code: 1006, reason: '' } as const

describe('the saved badge', () => {
  it('is green once the document has arrived, before the first empty exchange is confirmed', () => {
    expect(savedLevel(untouched)).toBe('opening')
    expect(savedLevel(after({ kind: 'opened' }, { kind: 'arrived' }, { kind: 'sentMissing' }))).toBe('saved')
  })

  it('is amber from the first key to the confirmation of the last', () => {
    expect(savedLevel(after(...opened, { kind: 'edited' }))).toBe('saving')
    expect(savedLevel(after(...opened, ...typed, ...typed, { kind: 'stored', count: 2 }))).toBe('saving')
    expect(savedLevel(after(...opened, ...typed, ...typed, { kind: 'stored', count: 3 }))).toBe('saved')
  })

  it('turns red when nothing was confirmed for five seconds, and not while confirmations keep coming', () => {
    const waited = (state: SavedState, now: number) => savedLevel(nextSaved(state, { kind: 'waited' }, now))
    const waiting = nextSaved(after(...opened), { kind: 'edited' }, 1000)
    expect(waited(waiting, 1000 + PATIENCE_MS - 1)).toBe('saving')
    expect(waited(waiting, 1000 + PATIENCE_MS)).toBe('unsaved')
    const [first, second] = [nextSaved(waiting, { kind: 'sentUpdate' }, 1100), { kind: 'edited' } as const]
    const going = nextSaved(nextSaved(first, second, 1200), { kind: 'stored', count: 2 }, 4000)
    expect(waited(going, 4000 + PATIENCE_MS - 1)).toBe('saving')
  })

  it('keeps what was not confirmed when the socket dies, and what is typed meanwhile', () => {
    const state = after(...opened, ...typed, lost, { kind: 'edited' })
    expect(unsaved(state)).toBe(2)
    expect(savedLevel(state)).toBe('notSent')
    const back = [state, ...opened.slice(0, 3)].reduce((now, event) =>
      nextSaved(now as SavedState, event as SavedEvent, 0),
    ) as SavedState
    expect(savedLevel(back)).toBe('saving')
    expect(savedLevel(nextSaved(back, { kind: 'stored', count: 1 }, 0))).toBe('saved')
  })

  it('believes no confirmation of frames it never sent', () => {
    expect(savedLevel(after(...opened, { kind: 'edited' }, { kind: 'stored', count: 99 }))).toBe('saving')
  })

  it('says why when the server closes for good, until the person asks again', () => {
    const refused = after(...opened, ...typed, { kind: 'closed', code: closeCode.readOnly, reason: 'read only' })
    expect(refused.link).toEqual({ kind: 'refused', code: 4410, reason: 'read only' })
    expect(unsaved(refused)).toBe(1)
    expect(nextSaved(refused, { kind: 'retried' }, 0).link.kind).toBe('offline')
    expect(after({ kind: 'closed', code: closeCode.rightsChanged, reason: '' }).link.kind).toBe('offline')
  })

  it('counts edits, not frames, and goes on counting them when the frame that carried many is lost', () => {
    const edited = { kind: 'edited' } as const
    const state = after(...opened, lost, edited, edited, edited, ...opened.slice(0, 3))
    expect(unsaved(state)).toBe(3)
    expect(unsaved(nextSaved(state, lost, 0))).toBe(3)
    expect(unsaved(nextSaved(state, { kind: 'stored', count: 1 }, 0))).toBe(0)
  })

  it('counts what a former page left, and shows it before the server has spoken', () => {
    const state = after({ kind: 'restored', unsent: 4 })
    expect(state.hasArrived).toBe(true)
    expect([unsaved(state), savedLevel(state), isKept(state)]).toEqual([4, 'notSent', true])
    expect(savedLevel(after({ kind: 'restored', unsent: 4 }, ...opened))).toBe('saved')
  })

  it('knows whether closing the page would lose words', () => {
    const typing = after(...opened, lost, { kind: 'edited' }, { kind: 'edited' })
    expect(isKept(typing)).toBe(false)
    expect(isKept(nextSaved(typing, { kind: 'kept', made: 1 }, 0))).toBe(false)
    const kept = nextSaved(typing, { kind: 'kept', made: 2 }, 0)
    expect(isKept(kept)).toBe(true)
    expect(isKept(nextSaved(kept, { kind: 'unkept' }, 0))).toBe(false)
    expect(isKept(nextSaved(kept, { kind: 'edited' }, 0))).toBe(false)
  })

  it('stops the writing at once when the right to it is withdrawn', () => {
    const state = after(...opened, { kind: 'closed', code: closeCode.rightsChanged, reason: '' })
    expect(state.mayWrite).toBe(false)
    expect(nextSaved(state, { kind: 'learned', access: 'write' }, 0).mayWrite).toBe(true)
  })

  it('is never green while an edit is not on disk, whatever happens in whatever order', () => {
    type Turn = 'type' | 'lose' | 'open' | 'store' | 'store some'
    const turns = fc.array(fc.constantFrom<Turn>('type', 'lose', 'open', 'store', 'store some'), { maxLength: 60 })
    fc.assert(fc.property(turns, honestServer))

    function honestServer(order: Turn[]) {
      let state = untouched
      let open = false
      const onDisk = new Set<number>()
      const edits: number[] = []
      let frames: number[][] = []
      let stored = 0
      const happen = (...events: SavedEvent[]) => {
        for (const event of events) state = nextSaved(state, event, 0)
      }
      for (const turn of order) {
        if (turn === 'type') {
          edits.push(edits.length)
          happen({ kind: 'edited' })
          if (open) {
            frames.push([edits.length - 1])
            happen({ kind: 'sentUpdate' })
          }
        } else if (turn === 'lose' && open) {
          open = false
          happen(lost)
        } else if (turn === 'open' && !open) {
          open = true
          frames = [edits.filter((edit) => !onDisk.has(edit))]
          stored = 0
          happen({ kind: 'opened' }, { kind: 'arrived' }, { kind: 'sentMissing' })
        } else if (open && stored < frames.length) {
          const upTo = turn === 'store' ? frames.length : stored + 1
          for (const frame of frames.slice(stored, upTo)) for (const edit of frame) onDisk.add(edit)
          stored = upTo
          happen({ kind: 'stored', count: stored })
        }
        if (savedLevel(state) === 'saved') expect(edits.filter((edit) => !onDisk.has(edit))).toEqual([])
        if (open && stored === frames.length) expect(savedLevel(state)).toBe('saved')
      }
    }
  })
})
