import { type Encoder, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { limits, SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import { attackedRoot, paragraphOf, setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import { bare, handMadeUpdate, structKind, underRoot } from '../testing/handMadeUpdate.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { openRawPeer, type RawPeer } from '../testing/rawPeer.ts'

// Each attack is refused with its reason, leaves the document byte for byte as it was, and disturbs nobody; each has an
// honest twin that passes.

let scene: AttackScene
let peer: RawPeer

beforeAll(async () => {
  scene = await setAttackScene()
  typeLine(scene.bystander.doc, 'Le groupe décide. ')
  await scene.bystander.allSaved()
})
beforeEach(async () => {
  peer = await scene.attack()
})
afterAll(() => scene.end())

const write = (words: string) => (doc: Y.Doc) => doc.getXmlFragment(attackedRoot).insert(0, [paragraphOf(words)])

/** Has the attacker's update refused for this reason, with nothing changed and nobody else closed. */
async function expectRefused(update: Uint8Array, reason: string): Promise<void> {
  const before = await scene.state()
  const shown = linesIn(scene.bystander.doc)
  expect(await peer.offer(update)).toBe(reason)
  expect(await scene.state()).toBe(before)
  expect(linesIn(scene.bystander.doc)).toBe(shown)
  expect(scene.bystander.closes).toEqual([])
}
const expectIn = async (update: Uint8Array): Promise<void> => expect(await peer.offer(update)).toBe('in')

describe('whose client id it is', () => {
  it('a colleague’s later edits cannot be erased by writing under their client id before them', async () => {
    const theirs = scene.bystander.doc.clientID
    await expectRefused(scene.forge(peer, write('forged'), theirs), 'update.foreignClient')
    typeLine(scene.bystander.doc, 'later words ')
    await scene.bystander.allSaved()
    expect(await scene.state()).toContain('entries')
    const reader = await openRawPeer(scene.server, scene.observer, scene.documentId)
    expect(linesIn(reader.doc)).toContain('later words')
    expect(linesIn(reader.doc)).not.toContain('forged')
    await reader.leave()
  })

  it('honest twin: the same words under an id of one’s own', async () => {
    await expectIn(scene.forge(peer, write('honest ')))
    await vi.waitFor(() => expect(linesIn(scene.bystander.doc)).toContain('honest'))
  })

  it('nobody writes under the server’s own id, in a document it has written in or not', async () => {
    await expectRefused(scene.forge(peer, write('forged'), SERVER_CLIENT_ID), 'update.reservedClient')
    await scene.server.sync.editDocument(scene.documentId, write('published '))
    peer = await scene.attack()
    await expectRefused(scene.forge(peer, write('forged'), SERVER_CLIENT_ID), 'update.reservedClient')
  })

  it('honest twin: repeating what the server wrote is nothing new', async () => {
    await expectIn(Y.encodeStateAsUpdate(peer.doc))
  })

  it('an id stays its first writer’s over a restart, and theirs to go on with', async () => {
    const theirs = scene.bystander.doc.clientID
    const kept = new Y.Doc()
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(scene.bystander.doc))
    await scene.restart()
    peer = await scene.attack()
    await expectRefused(scene.forge(peer, write('forged'), theirs), 'update.foreignClient')
    peer = await scene.attack()
    await expectRefused(scene.forge(peer, write('forged'), SERVER_CLIENT_ID), 'update.reservedClient')

    peer = await openRawPeer(scene.server, scene.colleague, scene.documentId)
    await expectIn(scene.forge(peer, write('after the restart '), theirs))
    kept.destroy()
  })

  it('one person goes on under an id from another tab of theirs', async () => {
    const first = await scene.attack()
    expect(await first.offer(scene.forge(first, write('first tab ')))).toBe('in')
    await expectIn(scene.forge(peer, write('second tab ')))
    const second = await scene.attack()
    expect(await second.offer(scene.forge(second, write('again '), first.doc.clientID))).toBe('in')
  })
})

describe('what an update is made of', () => {
  it('format V2 is refused', async () => {
    await expectRefused(Y.encodeStateAsUpdateV2(peer.doc), 'update.malformed')
  })

  it('so is one cut short, and one that goes on after its end', async () => {
    const whole = scene.forge(peer, write('whole'))
    await expectRefused(whole.slice(0, -1), 'update.malformed')
    peer = await scene.attack()
    await expectRefused(Uint8Array.of(...whole, 0), 'update.malformed')
  })

  it('honest twin: the whole of it in format V1', async () => {
    await expectIn(scene.forge(peer, write('whole ')))
  })

  it('a dangling update, one that follows on what never came, is refused', async () => {
    const updates: Uint8Array[] = []
    peer.doc.on('update', (update: Uint8Array) => updates.push(update))
    write('held back')(peer.doc)
    write('sent')(peer.doc)
    const [, second] = updates
    await expectRefused(second ?? new Uint8Array(), 'update.gap')
  })

  it('honest twin: with what it follows on, it comes in', async () => {
    write('first ')(peer.doc)
    write('second ')(peer.doc)
    await expectIn(Y.encodeStateAsUpdate(peer.doc))
  })

  it('a hole that says it is one is refused as well', async () => {
    const client = peer.doc.clientID
    const word = underRoot('string', attackedRoot, null, (encoder) => writeVarUint(encoder, 0))
    await expectRefused(handMadeUpdate(client, 0, [bare('skip', 5), word]), 'update.gap')
  })

  it('deleting what does not exist is refused', async () => {
    // No structs; one client, one range, from clock 0 on, 9 long.
    const deletion = Uint8Array.of(0, 1, 100, 1, 0, 9)
    await expectRefused(deletion, 'update.deletesUnknown')
  })

  it('deleting nothing, ahead of what is known, is refused: Yjs would throw over it', async () => {
    const deletion = Uint8Array.of(0, 1, 100, 1, 0, 0)
    await expectRefused(deletion, 'update.malformed')
  })

  it('a few bytes cannot use up a client’s clock', async () => {
    const client = peer.doc.clientID
    for (const kind of ['gc', 'deleted'] as const) {
      const huge = limits.growth + 1
      const struct =
        kind === 'gc' ? bare('gc', huge) : underRoot('deleted', attackedRoot, null, (e) => writeVarUint(e, huge))
      peer = await scene.attack()
      await expectRefused(handMadeUpdate(client, 0, [struct]), 'update.growth')
    }
    for (const clock of [limits.clock, Number.MAX_SAFE_INTEGER - 10]) {
      peer = await scene.attack()
      await expectRefused(handMadeUpdate(client, clock, [bare('gc', 1)]), 'update.growth')
    }
  })

  it('honest twin: what one wrote and deleted before, forgotten by Yjs, is brought back as forgotten', async () => {
    const offline = await scene.attack()
    await offline.leave()
    write('thought better of')(offline.doc)
    offline.doc.getXmlFragment(attackedRoot).delete(0, 1)
    write('kept ')(offline.doc)
    const kinds = Y.decodeUpdate(Y.encodeStateAsUpdate(offline.doc)).structs.map((struct) => struct.constructor.name)
    expect(kinds).toContain('GC')
    const back = await scene.attack(offline.doc)
    expect(back.closed()).toBeUndefined()
    await vi.waitFor(() => expect(linesIn(scene.bystander.doc)).toContain('kept'))
  })
})

describe('what costs the server more than it costs its sender', () => {
  /** Characters that each claim to stand right at the start, before another character of a line: Yjs compares all with all. */
  function tangle(count: number): Uint8Array {
    const line = Y.decodeUpdate(Y.encodeStateAsUpdate(peer.doc)).structs.find(
      (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.length >= count,
    )
    if (!line) throw new Error('there is no long line')
    const structs = Array.from({ length: count }, (_, index) => (encoder: Encoder) => {
      writeUint8(encoder, structKind.string | 0x40) // only a right neighbour is named
      writeVarUint(encoder, line.id.client)
      writeVarUint(encoder, line.id.clock + index)
      writeVarString(encoder, 'x')
    })
    return handMadeUpdate(peer.doc.clientID + 1, 0, structs)
  }

  it('a few kilobytes cannot keep the server counting', async () => {
    typeLine(scene.bystander.doc, 'x'.repeat(400))
    await scene.bystander.allSaved()
    peer = await scene.attack()
    const before = await scene.state()
    expect(await peer.offer(tangle(400))).toMatch(/^update\./)
    expect(await scene.state()).toBe(before)
  })

  it('nor can a crowd of client ids', async () => {
    const update = scene.forge(peer, (doc) => {
      for (let client = 1000; client < 1500; client++) {
        doc.clientID = client
        write('x')(doc)
      }
    })
    const before = await scene.state()
    expect(await peer.offer(update)).toMatch(/^update\./)
    expect(await scene.state()).toBe(before)
  })

  it('honest twin: a thousand lines each put above the one before, and offline edits of three tabs', async () => {
    const offline = await scene.attack()
    await offline.leave()
    for (let line = 0; line < 1000; line++) write(`${line} `)(offline.doc)
    for (const tab of [1, 2, 3]) {
      offline.doc.clientID += tab
      write(`tab ${tab} `)(offline.doc)
    }
    const back = await scene.attack(offline.doc)
    expect(back.closed()).toBeUndefined()
    await vi.waitFor(() => expect(linesIn(scene.bystander.doc)).toContain('tab 3'))
  })
})
