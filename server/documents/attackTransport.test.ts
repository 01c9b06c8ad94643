import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCode, limits, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { openRawPeer, type RawPeer } from '../testing/rawPeer.ts'
import { closeCodeOf, openSocket } from '../testing/rawSocket.ts'
import { frameAsk, frameMissing, frameUpdate } from './messages.ts'

let scene: AttackScene
let peers: RawPeer[] = []

beforeAll(async () => {
  scene = await setAttackScene()
})
afterEach(async () => {
  for (const peer of peers) await peer.leave()
  peers = []
})
afterAll(() => scene.end())

async function attack(): Promise<RawPeer> {
  const peer = await scene.attack()
  peers.push(peer)
  return peer
}
async function observe(): Promise<RawPeer> {
  const peer = await openRawPeer(scene.server, scene.observer, scene.documentId)
  peers.push(peer)
  return peer
}
const path = (): string => `/sync/${scene.documentId}?schema=${SCHEMA_VERSION}&epoch=1`
const line = (words: string) => (doc: Y.Doc) => void typeLine(doc, words)
/** Everything still works for the colleague: what they type now is on disk. */
async function expectUndisturbed(): Promise<void> {
  line('still here ')(scene.bystander.doc)
  await scene.bystander.allSaved()
  expect(scene.bystander.closes).toEqual([])
}

describe('who may open a socket', () => {
  const statusOf = async (headers: Record<string, string>): Promise<number> => {
    const socket = new WebSocket(`${scene.server.url.replace('http', 'ws')}${path()}`, { headers })
    socket.on('error', () => undefined)
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    socket.terminate()
    return response.statusCode
  }

  it('another site’s page is refused before the handshake, though it sends the person’s cookie; and so is no page', async () => {
    const { cookie } = scene.attacker
    expect(await statusOf({ cookie, origin: 'https://elsewhere.example' })).toBe(403)
    expect(await statusOf({ cookie, origin: 'null' })).toBe(403)
    expect(await statusOf({ cookie, origin: `${scene.server.url}.elsewhere.example` })).toBe(403)
    expect(await statusOf({ cookie })).toBe(403)
  })

  it('honest twin: this site’s page is let in', async () => {
    const socket = openSocket(scene.server, scene.attacker, path())
    await once(socket, 'open')
    socket.close()
    await once(socket, 'close')
  })

  it('no session, another schema, another epoch, another document: closed with the code of each', async () => {
    const { server, attacker, documentId } = scene
    expect(await closeCodeOf(server, { ...attacker, cookie: 'releve=forged' }, path())).toBe(closeCode.sessionRequired)
    expect(await closeCodeOf(server, attacker, `/sync/${documentId}?epoch=1`)).toBe(closeCode.otherSchema)
    expect(await closeCodeOf(server, attacker, path().replace('epoch=1', 'epoch=2'))).toBe(closeCode.otherEpoch)
    expect(await closeCodeOf(server, attacker, path().replace(documentId, '..%2F..%2Fetc'))).toBe(
      closeCode.unknownDocument,
    )
  })
})

describe('what a reader sends', () => {
  const change = (): Uint8Array => {
    const doc = new Y.Doc()
    line('by a reader')(doc)
    return Y.encodeStateAsUpdate(doc)
  }

  it.each([
    ['step 2', frameMissing],
    ['update', frameUpdate],
  ])('a change by %s is refused and is not on disk', async (_step, frame) => {
    const before = await scene.state()
    const reader = await observe()
    reader.send(frame(change()))
    expect(await reader.refused()).toBe('documents.readOnly')
    expect(reader.closed()?.code).toBe(closeCode.readOnly)
    expect(await scene.state()).toBe(before)
  })

  it('honest twin: what a returning reader has, by step 2, is let pass', async () => {
    const reader = await observe()
    reader.send(frameMissing(Y.encodeStateAsUpdate(reader.doc)))
    line('read on ')(scene.bystander.doc)
    await vi.waitFor(() => expect(linesIn(reader.doc)).toContain('read on'))
    expect(reader.closed()).toBeUndefined()
  })
})

describe('handshakes that never end', () => {
  const started: Socket[] = []
  afterAll(() => {
    for (const socket of started) socket.destroy()
  })

  it('two hundred of them keep nobody out', async () => {
    const { port } = new URL(scene.server.url)
    for (let index = 0; index < 200; index++) {
      const socket = connect(Number(port), 'localhost')
      socket.on('error', () => undefined)
      started.push(socket)
      await once(socket, 'connect')
      socket.write(`GET ${path()} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-`)
    }
    const peer = await attack()
    expect(await peer.offer(scene.forge(peer, line('in time ')))).toBe('in')
    await expectUndisturbed()
  })

  it('and half a frame keeps nobody from being heard', async () => {
    const socket = openSocket(scene.server, scene.attacker, path())
    await once(socket, 'open')
    const raw: unknown = Reflect.get(socket, '_socket')
    if (!(raw instanceof Object && 'write' in raw && typeof raw.write === 'function')) throw new Error('no raw socket')
    raw.write(Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x40, 0, 0, 1, 2, 3, 4, 0]))
    await expectUndisturbed()
    socket.terminate()
    await once(socket, 'close')
  })
})

describe('too much', () => {
  it('a flood of step 1 closes its sender, and others type on', async () => {
    const peer = await attack()
    for (let index = 0; index < 2000; index++) peer.send(frameAsk(Y.encodeStateVector(new Y.Doc())))
    expect(await peer.refused()).toBe('message.tooMany')
    expect(peer.closed()?.code).toBe(closeCode.tooMany)
    await expectUndisturbed()
  })

  it('honest twin: asking some more times is answered', async () => {
    const peer = await attack()
    const answers = (): number => peer.heard.filter(([type, step]) => type === 0 && step === 1).length
    const before = answers()
    for (let index = 0; index < 10; index++) {
      peer.send(frameAsk(Y.encodeStateVector(new Y.Doc())))
      await vi.waitFor(() => expect(answers()).toBe(before + index + 1))
    }
    expect(peer.closed()).toBeUndefined()
  })

  it('a frame beyond the limit ends its connection; an update beyond its own is refused', async () => {
    const peer = await attack()
    peer.send(new Uint8Array(limits.frameBytes + 1))
    await peer.refused()
    expect(peer.closed()?.code).toBe(1009)
    const second = await attack()
    second.send(frameUpdate(new Uint8Array(limits.updateBytes + 1)))
    expect(await second.refused()).toBe('update.tooLarge')
    await expectUndisturbed()
  })

  it('one that pipelines ten thousand edits has them all stored, and others type on meanwhile', async () => {
    const { minutesId } = scene.meeting
    const peer = await openRawPeer(scene.server, scene.attacker, minutesId)
    peers.push(peer)
    const text = typeLine(peer.doc, 'start ')
    expect(await peer.offer(Y.encodeStateAsUpdate(peer.doc))).toBe('in')
    let last = new Uint8Array()
    peer.doc.on('update', (update: Uint8Array) => {
      last = new Uint8Array(update)
      peer.send(frameUpdate(last))
    })
    for (let index = 0; index < 10_000; index++) text.insert(text.length, 'x')
    await expectUndisturbed()
    await vi.waitFor(() => expect(linesIn(scene.bystander.doc)).toContain('x'.repeat(10_000)), { timeout: 20_000 })
    expect(peer.closed()).toBeUndefined()
  }, 60_000)

  it('honest twin: two megabytes of words, the longest offline return, come in', async () => {
    const peer = await attack()
    expect(await peer.offer(scene.forge(peer, line('mot '.repeat(500_000))))).toBe('in')
  })

  it('a reader that stops reading is cut off at four megabytes; one that reads hears everything', async () => {
    const [stuck, honest] = [await attack(), await observe()]
    const before = scene.server.sync.figures().documentSockets
    stuck.socket.pause()
    const text = typeLine(scene.bystander.doc, '')
    for (let sent = 0; scene.server.sync.figures().documentSockets === before; sent++) {
      expect(sent).toBeLessThan(64)
      text.insert(0, 'x'.repeat(512 * 1024))
      await scene.bystander.allSaved()
    }
    await vi.waitFor(() => expect(linesIn(honest.doc)).toBe(linesIn(scene.bystander.doc)), { timeout: 20_000 })
    expect(honest.closed()).toBeUndefined()
    await expectUndisturbed()
    stuck.socket.resume()
    await stuck.refused()
  }, 60_000)

  it('a document filled with megabytes can still be opened, by somebody who reads', async () => {
    const newcomer = await observe()
    expect(newcomer.closed()).toBeUndefined()
    expect(linesIn(newcomer.doc)).toBe(linesIn(scene.bystander.doc))
    expect(linesIn(newcomer.doc).length).toBeGreaterThan(limits.unsentBytes)
  })
})
