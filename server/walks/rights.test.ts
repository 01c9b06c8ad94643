import { WebSocket } from 'ws'
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentKinds, type DocumentKind } from '../../shared/documents/access.ts'
import { closeCode, messageType, minutesRoot, SCHEMA_VERSION, syncStep } from '../../shared/documents/protocol.ts'
import { THEMES } from '../../shared/boards/arrangement.ts'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { columns, documentMatrix, matrix, withoutSession, type Column } from './rightsMatrix.ts'
import { setUpRights, type RightsScene } from './rightsScene.ts'

let server: TestServer
let scene: RightsScene

beforeAll(async () => {
  server = await startTestServer()
  scene = await setUpRights(server)
})
afterAll(() => server.stop())

it('has a line for every route of the running app, and none for a route that is gone', () => {
  const written = new Set([...withoutSession, ...matrix.map((line) => line.route)])
  expect([...written].toSorted()).toEqual(server.routes().toSorted())
})

// Documents first: the routes end with closing meetings and signing out.
it('every kind of document opens to every role as the matrix says', async () => {
  expect([...new Set(documentMatrix.map((line) => line.kind))].toSorted()).toEqual([...documentKinds].toSorted())
  const wrong: string[] = []
  for (const { kind, owner, expected } of documentMatrix) {
    for (const [index, column] of columns.entries()) {
      const got = await openDocument(kind, scene.documentId(kind, owner), column)
      const wanted = expected.replaceAll(' ', '')[index]
      if (got !== wanted) wrong.push(`${kind} (${owner}) as ${column}: wanted ${wanted}, got ${got}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)

it('every route answers every role as the matrix says, on own and foreign groups', async () => {
  const wrong: string[] = []
  for (const { route, owner, expected } of matrix) {
    for (const [index, column] of columns.entries()) {
      const answer = await scene.ask(route, owner, column)
      const got = signOf(answer.status)
      const wanted = expected.replaceAll(' ', '')[index]
      if (got !== wanted)
        wrong.push(
          `${route} (${owner ?? 'no group'}) as ${column}: wanted ${wanted}, got ${got} ${answer.status} ${answer.text}`,
        )
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

function signOf(status: number): string {
  if (status === 401) return 'x'
  if (status === 403) return '-'
  if (status === 404) return 'o'
  // A conflict is an answer to somebody who may ask; bad input and faults are mistakes of this test.
  return status === 200 || status === 409 ? '+' : '?'
}

/** Opens a document and makes a change in it: who may write is told it is saved, who may only read is sent away. */
function openDocument(kind: DocumentKind, documentId: string, column: Column): Promise<string> {
  const cookie = scene.cookie(column)
  const headers = { origin: server.url, ...(cookie === null ? {} : { cookie }) }
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/sync/${documentId}?schema=${SCHEMA_VERSION}&epoch=1&saved=1`,
    { headers },
  )
  socket.binaryType = 'arraybuffer'
  return new Promise((done, fail) => {
    socket.on('error', fail)
    socket.on('open', () => socket.send(changeIn(kind)))
    socket.on('close', (code) => {
      if (code === closeCode.unknownDocument) done('o')
      if (code === closeCode.sessionRequired) done('x')
      if (code === closeCode.readOnly) done('r')
    })
    socket.on('message', (data: ArrayBuffer) => {
      if (decoding.readVarUint(decoding.createDecoder(new Uint8Array(data))) !== messageType.saved) return
      done('w')
      socket.close()
    })
  })
}

function changeIn(kind: DocumentKind): Uint8Array {
  const doc = new Y.Doc()
  if (kind === 'agenda') doc.getMap(ITEMS).set('probe-item', new Y.Map())
  if (kind === 'minutes') doc.getXmlFragment(minutesRoot('probe-item')).push([new Y.XmlElement('paragraph')])
  if (kind === 'board') doc.getMap(THEMES).set('probe-theme', new Y.Map())
  if (kind === 'note') doc.getText('context').insert(0, '.')
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  encoding.writeVarUint(encoder, syncStep.update)
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
  return encoding.toUint8Array(encoder)
}
