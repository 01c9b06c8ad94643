import * as encoding from 'lib0/encoding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode, limits, minutesRoot, SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import { checkUpdate, type GateContext, hasPending } from './gate.ts'
import type { DocumentKind } from '../../shared/documents/access.ts'

const root = minutesRoot('item-0001')

/** The update that some edit of a document makes. */
function updateOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Asks the gate, and checks that asking changes nothing. */
function ask(bytes: Uint8Array, doc: Y.Doc, kind: DocumentKind = 'minutes'): string {
  const before = Y.encodeStateAsUpdate(doc)
  const verdict = checkUpdate(bytes, contextOf(doc, kind))
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  return verdict.verdict === 'admitted' ? 'in' : verdict.reason
}

/** Everything here is written by one person, save what the server wrote. */
function contextOf(doc: Y.Doc, kind: DocumentKind = 'minutes'): GateContext {
  const ownerOf = (client: number) => (Y.getState(doc.store, client) > 0 ? 'person-one' : undefined)
  return { kind, doc, personId: 'person-one', ownerOf, held: new Set() }
}

function minutesWith(words: string): Y.Doc {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(root).insert(0, [paragraph])
  return doc
}

const textIn = (doc: Y.Doc): Y.XmlText => {
  const paragraph = doc.getXmlFragment(root).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  return text
}

describe('what is well-formed', () => {
  it('an honest edit, a whole document, a repetition and an empty update come in', () => {
    const doc = minutesWith('Décidé')
    const typed = updateOf(copyOf(doc), (own) => textIn(own).insert(3, 'typed'))
    expect(ask(typed, doc)).toBe('in')
    expect(ask(Y.encodeStateAsUpdate(doc), new Y.Doc())).toBe('in')
    expect(ask(Y.encodeStateAsUpdate(doc), doc)).toBe('in')
    expect(ask(Y.encodeStateAsUpdate(new Y.Doc()), doc)).toBe('in')
  })

  it('format V2 does not, even empty', () => {
    for (const doc of [new Y.Doc(), minutesWith('a'), minutesWith('Décidé '.repeat(500))]) {
      expect(ask(Y.encodeStateAsUpdateV2(doc), new Y.Doc())).toBe('update.malformed')
    }
  })

  it('nor does an update cut short anywhere, or with bytes after its end', () => {
    const whole = Y.encodeStateAsUpdate(minutesWith('Décidé'))
    for (let length = 0; length < whole.length; length++) {
      expect(ask(whole.slice(0, length), new Y.Doc())).toBe('update.malformed')
    }
    expect(ask(Uint8Array.of(...whole, 0), new Y.Doc())).toBe('update.malformed')
  })

  it('nor random bytes, which never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const doc = minutesWith('a')
        const verdict = ask(bytes, doc)
        if (verdict !== 'in') return
        Y.applyUpdate(doc, bytes)
        expect(hasPending(doc)).toBe(false)
      }),
      { numRuns: 1000, seed: 2024 },
    )
  })

  it('nor one that is too long', () => {
    const verdict = checkUpdate(new Uint8Array(limits.updateBytes + 1), contextOf(new Y.Doc()))
    expect(verdict).toMatchObject({ verdict: 'refused', code: closeCode.tooLarge })
    // Each character before the one before it: nothing of them can be merged.
    const doc = minutesWith('')
    const crowd = updateOf(copyOf(doc), (own) => {
      for (let piece = 0; piece <= limits.updatePieces; piece++) textIn(own).insert(0, 'x')
    })
    expect(ask(crowd, doc)).toBe('update.tooLarge')
  })
})

describe('what builds on something missing', () => {
  it('an update whose predecessor has not come is refused, and comes in after it', () => {
    const author = minutesWith('a')
    const stored = copyOf(author)
    const first = updateOf(author, (own) => textIn(own).insert(1, 'b'))
    const second = updateOf(author, (own) => textIn(own).insert(2, 'c'))
    expect(ask(second, stored)).toBe('update.gap')
    Y.applyUpdate(stored, first)
    expect(ask(second, stored)).toBe('in')
  })

  it('so is one that continues another person’s unknown words, and one that deletes them', () => {
    const stored = minutesWith('a')
    const colleague = copyOf(stored)
    textIn(colleague).insert(1, 'unseen')
    const author = copyOf(colleague)
    expect(
      ask(
        updateOf(author, (own) => textIn(own).insert(3, 'x')),
        stored,
      ),
    ).toBe('update.gap')
    const deletion = updateOf(copyOf(colleague), (own) => textIn(own).delete(2, 2))
    expect(ask(deletion, stored)).toBe('update.deletesUnknown')
  })

  it('typing between two letters of a paragraph that is gone by now comes in, whichever of them is the older', () => {
    for (const at of [0, 1]) {
      const stored = minutesWith('a')
      textIn(stored).insert(at, 'b')
      const typed = updateOf(copyOf(stored), (own) => textIn(own).insert(1, 'x'))
      stored.getXmlFragment(root).delete(0, 1)
      expect(ask(typed, stored)).toBe('in')
    }
  })

  it('and one whose parts wait for each other', () => {
    // Two clients, each of whose first struct follows on the other's: 1 client, clock 0, info "string with origin".
    const knot = Uint8Array.of(2, 1, 20, 0, 0x84, 10, 0, 1, 97, 1, 10, 0, 0x84, 20, 0, 1, 98, 0)
    expect(Y.decodeUpdate(knot).structs).toHaveLength(2)
    expect(ask(knot, minutesWith('a'))).toBe('update.gap')
  })

  it('for any part of any history, exactly when Yjs would leave something waiting', () => {
    const someEdits = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(40)), { minLength: 5, maxLength: 30 })
    let refused = 0
    let admitted = 0
    fc.assert(
      fc.property(someEdits, fc.infiniteStream(fc.nat(2)), (edits, draw) => {
        const base = minutesWith('base')
        const authors = [0, 1, 2].map((index) => Object.assign(copyOf(base), { clientID: 100 + index }))
        const updates: Uint8Array[] = []
        for (const [who, what, where] of edits) {
          const author = authors[who]
          if (!author) continue
          const update = updateOf(author, (own) => {
            const text = textIn(own)
            const at = where % (text.length + 1)
            if (what === 0 && text.length > at) text.delete(at, 1)
            else text.insert(at, 'xyz'.slice(0, what + 1))
          })
          updates.push(update)
          const listener = authors[(who + 1) % 3]
          if (listener && what === 3) Y.applyUpdate(listener, Y.encodeStateAsUpdate(author))
        }
        const some = (): Uint8Array[] => updates.filter(() => draw.next().value === 0)
        const stored = copyOf(base)
        for (const update of some()) if (ask(update, stored) === 'in') Y.applyUpdate(stored, update)
        const chosen = some()
        const merged = chosen.length > 0 ? Y.mergeUpdates(chosen) : Y.encodeStateAsUpdate(base)
        const oracle = copyOf(stored)
        Y.applyUpdate(oracle, merged)
        expect(ask(merged, stored) === 'in').toBe(!hasPending(oracle))
        if (hasPending(oracle)) refused++
        else admitted++
      }),
      { numRuns: 150, seed: 2024 },
    )
    expect(Math.min(refused, admitted)).toBeGreaterThan(20)
  })
})

describe('places and names', () => {
  /** What somebody's copy holds after an attribute was set several times without a connection. */
  const setInTurn = (values: readonly string[]): [update: Uint8Array, stored: Y.Doc] => {
    const stored = minutesWith('Décidé')
    const own = copyOf(stored)
    const fragment = own.getXmlFragment(root)
    const paragraph = fragment.get(0)
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph')
    const undo = new Y.UndoManager(fragment, { captureTimeout: 0 })
    const update = updateOf(own, () => values.forEach((value) => paragraph.setAttribute('lang', value)))
    undo.destroy()
    return [update, stored]
  }

  it('a language chosen several times without a connection, one item for Yjs by now, comes in', () => {
    const [update, stored] = setInTurn(['fr', 'nl', 'en', 'fr'])
    const merged = Y.decodeUpdate(update).structs.find(({ length }) => length > 1)
    expect(merged).toBeDefined()
    expect(ask(update, stored)).toBe('in')
    expect(ask(...setInTurn(['fr', 'klingon', 'en', 'fr']))).toBe('update.misplaced')
  })

  it('several values of which one that is not the last lives on are refused: Yjs throws over them later', () => {
    const [update, stored] = setInTurn(['fr', 'nl', 'en'])
    const { ds } = Y.decodeUpdate(update)
    const deletions = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, ds.clients.size)
      for (const [client, ranges] of ds.clients) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, ranges.length)
        for (const { clock, len } of ranges) {
          encoding.writeVarUint(encoder, clock)
          encoding.writeVarUint(encoder, len)
        }
      }
    })
    const withoutThem = update.slice(0, update.length - deletions.length)
    expect(ask(Uint8Array.of(...withoutThem, ...deletions), stored)).toBe('in')
    expect(ask(Uint8Array.of(...withoutThem, 0), stored)).toBe('update.misplaced')
  })

  const put = (name: string): Uint8Array =>
    updateOf(new Y.Doc(), (own) => {
      if (name === 'items') own.getMap(name).set('item-0001', new Y.Map())
      else if (name.startsWith('item:')) own.getXmlFragment(name).insert(0, [new Y.XmlElement('paragraph')])
      else own.getText(name).insert(0, 'x')
    })

  it.each<[DocumentKind, string, string]>([
    ['agenda', 'items', 'in'],
    ['agenda', root, 'update.unknownRoot'],
    ['minutes', root, 'in'],
    ['minutes', 'items', 'update.unknownRoot'],
    ['minutes', 'item:', 'update.unknownRoot'],
    ['minutes', `${root}/more`, 'update.unknownRoot'],
    ['note', 'requestedFr', 'in'],
    ['note', 'consequences', 'in'],
    ['note', 'requestedEn', 'update.unknownRoot'],
    ['note', '__proto__', 'update.unknownRoot'],
  ])('in %s, the root "%s": %s', (kind, name, expected) => {
    expect(ask(put(name), new Y.Doc(), kind)).toBe(expected)
  })

  it('nobody continues the server’s own client id, but anybody may repeat what it wrote', () => {
    const server = Object.assign(minutesWith(''), { clientID: SERVER_CLIENT_ID })
    textIn(server).insert(0, 'published')
    const stored = copyOf(server)
    const forged = Object.assign(copyOf(stored), { clientID: SERVER_CLIENT_ID })
    expect(
      ask(
        updateOf(forged, (own) => textIn(own).insert(0, 'forged')),
        stored,
      ),
    ).toBe('update.reservedClient')
    expect(ask(Y.encodeStateAsUpdate(server), stored)).toBe('in')
  })
})
