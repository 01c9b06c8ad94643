import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket as NodeSocket, WebSocketServer } from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { closeCode, messageType } from '../../shared/documents/protocol.ts'
import { type Connection, openConnection, wouldLose } from './connection.ts'
import { findOpenDocument, holdDocument } from './openDocuments.ts'
import { savedLevel } from './savedState.ts'

// A server of a few lines, so that each thing it does or leaves out is plain to see.
const disk = new Y.Doc()
let server: WebSocketServer
let confirms = true
let open: Connection[] = []

beforeEach(async () => {
  confirms = true
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
      if (decoding.readVarUint(decoder) !== messageType.sync) return
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === syncProtocol.messageYjsSyncStep1) {
        send((encoder) => {
          encoding.writeVarUint(encoder, messageType.sync)
          syncProtocol.writeSyncStep2(encoder, disk, content)
        })
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

function connect(): Connection {
  const { port } = server.address() as AddressInfo
  const connection = openConnection('document-one', `ws://127.0.0.1:${port}/sync`, NodeSocket as never)
  open.push(connection)
  return connection
}

const until = (connection: Connection, level: string) =>
  vi.waitFor(() => expect(savedLevel(connection.saved())).toBe(level), { timeout: 10_000, interval: 5 })
const write = (connection: Connection, words: string) => connection.doc.getText('words').insert(0, words)

describe('a connection', () => {
  it('asks to be told what is on disk', async () => {
    const asked = new Promise((resolve) => server.once('connection', (_socket, request) => resolve(request.url)))
    connect()
    expect(await asked).toBe('/sync/document-one?saved=1')
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
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('are shared by their holders and closed after the last', async () => {
    const [one, other] = [holdDocument('document-one'), holdDocument('document-one')]
    const connection = findOpenDocument('document-one') as Connection
    await until(connection, 'saved')
    expect(server.clients.size).toBe(1)
    one()
    await new Promise((resolve) => setTimeout(resolve))
    expect(findOpenDocument('document-one')).toBe(connection)
    other()
    await wentAway()
  })

  it('survive a page that is replaced within one turn, as under StrictMode', async () => {
    const release = holdDocument('document-one')
    const connection = findOpenDocument('document-one') as Connection
    release()
    const again = holdDocument('document-one')
    await new Promise((resolve) => setTimeout(resolve))
    expect(findOpenDocument('document-one')).toBe(connection)
    again()
    await wentAway()
  })

  it('stay open after the last holder left until the server has confirmed every word', async () => {
    const release = holdDocument('document-one')
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
    const release = holdDocument('document-one')
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
