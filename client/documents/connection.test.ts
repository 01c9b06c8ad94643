import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket as NodeSocket, WebSocketServer } from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { closeCode, type DocumentHandle, messageType } from '../../shared/documents/protocol.ts'
import { type Connection, openConnection, wouldLose } from './connection.ts'
import type { Learned } from './learnHandle.ts'
import { findOpenDocument, holdDocument } from './openDocuments.ts'
import { savedLevel } from './savedState.ts'
import { letGoOfUnsent, unsentOffers } from './unsentOffers.ts'

// A server of a few lines, so that each thing it does or leaves out is plain to see.
const disk = new Y.Doc()
let server: WebSocketServer
let confirms = true
let asks = true
let open: Connection[] = []
let handle: DocumentHandle
let refusals: number[]
/** What reached the server: `type.step` of each frame, of all sockets. */
let heard: string[]

beforeEach(async () => {
  confirms = true
  asks = true
  handle = { id: 'document-one', kind: 'minutes', epoch: 1, schema: 1, access: 'write' }
  refusals = []
  heard = []
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket) => {
    let count = 0
    const send = (write: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder()
      write(encoder)
      socket.send(encoding.toUint8Array(encoder))
    }
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      if (type !== messageType.sync) return void heard.push(`${type} for ${presenceIn(decoder).join()}`)
      const step = decoding.readVarUint(decoder)
      heard.push(`${type}.${step}`)
      const content = decoding.readVarUint8Array(decoder)
      if (step === syncProtocol.messageYjsSyncStep1) {
        send((encoder) => {
          encoding.writeVarUint(encoder, messageType.sync)
          syncProtocol.writeSyncStep2(encoder, disk, content)
        })
        if (!asks) return
        send((encoder) => {
          encoding.writeVarUint(encoder, messageType.sync)
          syncProtocol.writeSyncStep1(encoder, disk)
        })
        return
      }
      Y.applyUpdate(disk, content)
      count += 1
      if (!confirms) return
      send((encoder) => {
        encoding.writeVarUint(encoder, messageType.saved)
        encoding.writeVarUint(encoder, count)
      })
    })
  })
})

afterEach(async () => {
  for (const connection of open) connection.close()
  open = []
  for (const socket of server.clients) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
})

/** The client ids a presence message is about. */
function presenceIn(decoder: decoding.Decoder): number[] {
  const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  return Array.from({ length: decoding.readVarUint(entries) }, () => {
    const client = decoding.readVarUint(entries)
    decoding.readVarUint(entries)
    decoding.readVarString(entries)
    return client
  })
}

const known = (): Promise<Learned> => Promise.resolve({ kind: 'known', handle })

function connect(learn: () => Promise<Learned> = known): Connection {
  const { port } = server.address() as AddressInfo
  const connection = openConnection({
    documentId: 'document-one',
    personId: 'person-one',
    address: `ws://127.0.0.1:${port}/sync`,
    Socket: NodeSocket as never,
    learn,
    onLearned: () => undefined,
    onRefused: (code) => refusals.push(code),
  })
  open.push(connection)
  return connection
}

const until = (connection: Connection, level: string) =>
  vi.waitFor(() => expect(savedLevel(connection.saved())).toBe(level), { timeout: 10_000, interval: 5 })
const write = (connection: Connection, words: string) => connection.doc.getText('words').insert(0, words)

describe('a connection', () => {
  it('says which version and which epoch it speaks of, as learnt just before, and asks to be told what is on disk', async () => {
    handle = { ...handle, epoch: 7 }
    const asked = new Promise((resolve) => server.once('connection', (_socket, request) => resolve(request.url)))
    connect()
    expect(await asked).toBe('/sync/document-one?schema=1&epoch=7&saved=1')
  })

  it('opens no socket while the server does not say what the document is, and comes back until it does', async () => {
    let answers = 0
    const connection = connect(async () => (++answers < 3 ? { kind: 'unreachable' } : known()))
    await until(connection, 'offline')
    expect(server.clients.size).toBe(0)
    await until(connection, 'saved')
    expect(answers).toBe(3)
  })

  it('says why when the server would refuse it, without opening a socket', async () => {
    const connection = connect(() => Promise.resolve({ kind: 'refused', code: closeCode.otherSchema }))
    await until(connection, 'refused')
    expect(refusals).toEqual([closeCode.otherSchema])
    expect(heard).toEqual([])
  })

  it('is refused when the document has been replaced by another state of itself', async () => {
    const connection = connect()
    await until(connection, 'saved')
    handle = { ...handle, epoch: 2 }
    for (const socket of server.clients) socket.terminate()
    await until(connection, 'refused')
    expect(refusals).toEqual([closeCode.otherEpoch])
  })

  it('reads on with the same copy when the right to write is withdrawn and nothing waits', async () => {
    const connection = connect()
    await until(connection, 'saved')
    handle = { ...handle, access: 'read' }
    asks = false
    for (const socket of server.clients) socket.close(closeCode.rightsChanged, 'rights.changed')
    await vi.waitFor(() => expect(connection.saved().mayWrite).toBe(false), { interval: 1 })
    await until(connection, 'saved')
    expect(connection.saved().mayWrite).toBe(false)
    expect(refusals).toEqual([])
  })

  it('is refused when the right to write is withdrawn from words that wait', async () => {
    const connection = connect()
    await until(connection, 'saved')
    confirms = false
    write(connection, 'unsent ')
    handle = { ...handle, access: 'read' }
    for (const socket of server.clients) socket.close(closeCode.rightsChanged, 'rights.changed')
    await until(connection, 'refused')
    expect(refusals).toEqual([closeCode.readOnly])
    expect([...connection.unsentFrom()]).toEqual([[connection.doc.clientID, 0]])
  })

  it('may write as soon as the server asks what it misses', async () => {
    handle = { ...handle, access: 'read' }
    const connection = connect()
    await vi.waitFor(() => expect(heard).toContain('0.1'))
    expect(connection.saved().mayWrite).toBe(true)
  })

  it('sends no single change before the server has had all that it misses', async () => {
    asks = false
    const connection = connect()
    write(connection, 'early ')
    await until(connection, 'saving')
    await vi.waitFor(() => expect(heard).toContain('0.0'))
    write(connection, 'still early ')
    asks = true
    connection.check()
    await until(connection, 'saved')
    write(connection, 'later ')
    await until(connection, 'saved')
    const changes = heard.filter((frame) => frame === '0.1' || frame === '0.2')
    expect(changes).toEqual(['0.1', '0.2'])
  })

  it('tells nobody’s presence but its own', async () => {
    const connection = connect()
    await until(connection, 'saved')
    connection.awareness.meta.set(42, { clock: 1, lastUpdated: 1 })
    connection.awareness.states.set(42, { user: 'somebody' })
    connection.awareness.emit('update', [{ added: [42], updated: [], removed: [] }, 'remote'])
    connection.awareness.setLocalStateField('itemId', 'item-one')
    const own = `${messageType.presence} for ${connection.doc.clientID}`
    await vi.waitFor(() => expect(heard.filter((frame) => frame === own)).toHaveLength(2))
    expect(heard.filter((frame) => frame.startsWith('1 ') && frame !== own)).toEqual([])
  })

  it('turns amber on an edit, and green when the server confirms it', async () => {
    const connection = connect()
    await until(connection, 'saved')
    write(connection, 'a')
    expect(savedLevel(connection.saved())).toBe('saving')
    expect(wouldLose(connection)).toBe(true)
    await until(connection, 'saved')
    expect(wouldLose(connection)).toBe(false)
  })

  it('stays amber as long as the server says nothing, even when all was sent', async () => {
    const connection = connect()
    await until(connection, 'saved')
    confirms = false
    write(connection, 'b')
    await vi.waitFor(() => expect(disk.getText('words').toJSON()).toContain('b'))
    expect(savedLevel(connection.saved())).toBe('saving')
  })

  it('keeps what is typed while away and sends it on its return', async () => {
    const connection = connect()
    await until(connection, 'saved')
    for (const socket of server.clients) socket.terminate()
    await until(connection, 'offline')
    write(connection, 'typed offline ')
    expect(savedLevel(connection.saved())).toBe('notSent')
    expect(wouldLose(connection)).toBe(true)
    await until(connection, 'saved')
    expect(disk.getText('words').toJSON()).toContain('typed offline ')
  })

  it('keeps words typed before the document has arrived', async () => {
    const connection = connect()
    write(connection, 'too early ')
    await until(connection, 'saved')
    expect(disk.getText('words').toJSON()).toContain('too early ')
  })

  it('gives up after a final close, says why, keeps the words, and comes back when asked', async () => {
    const connection = connect()
    await until(connection, 'saved')
    confirms = false
    write(connection, 'refused ')
    for (const socket of server.clients) socket.close(closeCode.sessionRequired, 'session.required')
    await until(connection, 'refused')
    expect(refusals).toEqual([closeCode.sessionRequired])
    expect(connection.saved().link).toEqual({ kind: 'refused', code: 4401, reason: 'session.required' })
    expect(connection.doc.getText('words').toJSON()).toContain('refused ')
    expect(wouldLose(connection)).toBe(true)
    connection.check()
    expect(server.clients.size).toBe(0)

    confirms = true
    connection.retry()
    await until(connection, 'saved')
  })

  it('counts no edit of a colleague as its own', async () => {
    const [mine, theirs] = [connect(), connect()]
    await until(mine, 'saved')
    await until(theirs, 'saved')
    write(theirs, 'theirs ')
    await until(theirs, 'saved')
    mine.check()
    await vi.waitFor(() => expect(mine.doc.getText('words').toJSON()).toContain('theirs '))
    expect(wouldLose(mine)).toBe(false)
  })
})

describe('documents a page has open', () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented ? 'warned' : 'left'
  }
  const wentAway = () => vi.waitFor(() => expect(findOpenDocument('document-one')).toBeUndefined())

  beforeEach(() => {
    const { port } = server.address() as AddressInfo
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
    vi.stubGlobal('window', new EventTarget())
    vi.stubGlobal('location', { origin: `http://127.0.0.1:${port}` })
    vi.stubGlobal('WebSocket', NodeSocket)
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(handle)))
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('are shared by their holders and closed after the last', async () => {
    const [one, other] = [holdDocument('document-one', 'person-one'), holdDocument('document-one', 'person-one')]
    const connection = findOpenDocument('document-one') as Connection
    await until(connection, 'saved')
    expect(server.clients.size).toBe(1)
    one()
    await new Promise((resolve) => setTimeout(resolve))
    expect(findOpenDocument('document-one')).toBe(connection)
    other()
    await wentAway()
  })

  it('give way to a fresh copy when what was written is refused, and offer the words', async () => {
    const replaced = vi.fn<() => void>()
    const release = holdDocument('document-one', 'person-one', replaced)
    const connection = findOpenDocument('document-one') as Connection
    await until(connection, 'saved')
    confirms = false
    connection.doc.getText('context').insert(0, 'refused words')
    for (const socket of server.clients) socket.close(closeCode.malformed, 'update.malformed')
    await vi.waitFor(() => expect(replaced).toHaveBeenCalled())
    const fresh = findOpenDocument('document-one') as Connection
    expect(fresh).not.toBe(connection)
    expect(unsentOffers()).toEqual([
      {
        documentId: 'document-one',
        reason: 'malformed',
        edits: 1,
        passages: [
          {
            place: { kind: 'note', section: 'context' },
            runs: [{ text: 'refused words', isUnsent: true }],
            title: {},
          },
        ],
      },
    ])
    expect(leaving()).toBe('warned')
    letGoOfUnsent()
    confirms = true
    await until(fresh, 'saved')
    expect(fresh.doc.getText('context').toJSON()).toBe(disk.getText('context').toJSON())
    release()
    await wentAway()
  })

  it('survive a page that is replaced within one turn, as under StrictMode', async () => {
    const release = holdDocument('document-one', 'person-one')
    const connection = findOpenDocument('document-one') as Connection
    release()
    const again = holdDocument('document-one', 'person-one')
    await new Promise((resolve) => setTimeout(resolve))
    expect(findOpenDocument('document-one')).toBe(connection)
    again()
    await wentAway()
  })

  it('stay open after the last holder left until the server has confirmed every word', async () => {
    const release = holdDocument('document-one', 'person-one')
    const connection = findOpenDocument('document-one') as Connection
    await until(connection, 'saved')
    for (const socket of server.clients) socket.terminate()
    await until(connection, 'offline')
    write(connection, 'on the way out ')
    release()
    await new Promise((resolve) => setTimeout(resolve))
    expect(findOpenDocument('document-one')).toBe(connection)
    await wentAway()
    expect(disk.getText('words').toJSON()).toContain('on the way out ')
  })

  it('warn before the tab is closed on words that are not on disk', async () => {
    const release = holdDocument('document-one', 'person-one')
    const connection = findOpenDocument('document-one') as Connection
    await until(connection, 'saved')
    expect(leaving()).toBe('left')
    write(connection, 'x')
    expect(leaving()).toBe('warned')
    await until(connection, 'saved')
    expect(leaving()).toBe('left')
    release()
    await wentAway()
  })
})
