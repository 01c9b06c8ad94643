import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noteSections } from '../../shared/decisions/escalation.ts'
import { minutesRoot, SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { createDocument } from './createDocument.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import { readBlock } from './readBlock.ts'
import { readDocument } from './readDocument.ts'
import { readNote } from './readNote.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { listUpdates } from './store.ts'

const itemId = 'item-0001'
const root = minutesRoot(itemId)
let server: TestServer
let groupId: string
let member: TestPerson
let meeting: PlainMeeting
let clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, member, 'member')
})
beforeEach(async () => {
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(() => server.stop())

async function open(): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: member.cookie }, meeting.minutesId)
  clients.push(client)
  await client.synced()
  return client
}
const write = (words: string) => (doc: Y.Doc) => typeLine(doc, words)
const stored = (documentId = meeting.minutesId): Promise<Y.Doc> => readDocument(server.ground.db, documentId)

describe('the server’s own edit', () => {
  it('is on disk when it resolves, under the reserved client id and nobody’s name', async () => {
    await server.sync.editDocument(meeting.minutesId, write('published'))
    expect(linesIn(await stored())).toBe('published')
    const [row] = await listUpdates(server.ground.db, meeting.minutesId)
    expect(row?.personId).toBeNull()
    const writers = Y.decodeUpdate(row?.updates[0] ?? new Uint8Array()).structs.map(({ id }) => id.client)
    expect(new Set(writers)).toEqual(new Set([SERVER_CLIENT_ID]))
  })

  it('reaches open screens, and many edits among people’s keep in step over a reload', async () => {
    const client = await open()
    for (let round = 0; round < 5; round++) {
      typeLine(client.doc, `typed ${round} `)
      await server.sync.editDocument(meeting.minutesId, write(`published ${round} `))
    }
    await client.allSaved()
    const text = (): string => linesIn(client.doc)
    await vi.waitFor(() => expect(text().match(/published/g)).toHaveLength(5))
    expect(linesIn(await stored())).toBe(text())
    expect(client.closes).toEqual([])
  })

  it('continues under the same client id after the document has left memory', async () => {
    const documentId = await server.ground.transact(null, (tx) =>
      createDocument(tx, { kind: 'minutes', groupId, fill: write('first ') }),
    )
    await server.sync.editDocument(documentId, write('second '))
    const doc = await stored(documentId)
    expect(linesIn(doc)).toBe('second first ')
    expect([...doc.store.clients.keys()]).toEqual([SERVER_CLIENT_ID])
  })

  it('that throws leaves nothing, and the document works on', async () => {
    const client = await open()
    const failing = server.sync.editDocument(meeting.minutesId, (doc) => {
      write('half')(doc)
      throw new Error('thrown by the test')
    })
    await expect(failing).rejects.toThrow('thrown by the test')
    expect(await listUpdates(server.ground.db, meeting.minutesId)).toEqual([])
    await client.closed()
    await server.sync.editDocument(meeting.minutesId, write('whole'))
    await vi.waitFor(() => expect(linesIn(client.doc)).toBe('whole'))
  })

  it('that cannot be stored rejects, and nobody has seen it', async () => {
    const client = await open()
    const { sqlite } = server.ground
    sqlite.exec(`create temp trigger refuse_all before insert on main.document_updates
      begin select raise(abort, 'refused by the test'); end`)
    await expect(server.sync.editDocument(meeting.minutesId, write('lost'))).rejects.toThrow('refused by the test')
    sqlite.exec('drop trigger refuse_all')
    expect(linesIn(client.doc)).toBe('')
  })

  it('of an unknown document rejects', async () => {
    await expect(server.sync.editDocument('no-such-document', write('x'))).rejects.toThrow('no document')
  })
})

describe('reading', () => {
  const paragraph = (words: string, attributes: Record<string, string> = {}): Y.XmlElement => {
    const element = new Y.XmlElement('paragraph')
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.insert(0, [new Y.XmlText(words)])
    return element
  }

  it('a block is its head and its other languages; a head without one counts as the fallback', async () => {
    await server.sync.editDocument(meeting.minutesId, (doc) => {
      const list = new Y.XmlElement('bulletList')
      list.insert(0, [paragraph('De studie wordt gepubliceerd', { of: 'block-01', lang: 'nl' })])
      doc
        .getXmlFragment(root)
        .insert(0, [
          paragraph('Before'),
          paragraph('L’étude est publiée', { id: 'block-01', kind: 'decision' }),
          paragraph('Another', { id: 'block-02', kind: 'action', lang: 'en' }),
          list,
          paragraph('en trois langues', { of: 'block-01', lang: 'fr' }),
        ])
    })
    const doc = await stored()
    expect(readBlock(doc, itemId, 'block-01', 'fr')).toEqual({
      id: 'block-01',
      kind: 'decision',
      texts: { fr: 'L’étude est publiée\nen trois langues', nl: 'De studie wordt gepubliceerd' },
    })
    expect(readBlock(doc, itemId, 'block-03', 'fr')).toBeUndefined()
    expect(readBlock(doc, 'item-0002', 'block-01', 'fr')).toBeUndefined()
  })

  it('agenda items come in their order, whatever people have put into the document', async () => {
    await server.sync.editDocument(meeting.agendaId, (doc) => {
      const items = doc.getMap('items')
      const add = (id: string, position: unknown, more: [string, unknown][] = []): void =>
        void items.set(id, new Y.Map<unknown>([['position', position], ...more]))
      add('item-000b', 'a')
      add('item-000a', 'a', [
        ['type', 'decision'],
        ['plannedMinutes', 20],
        ['titleFr', new Y.Text('Synthèse')],
        ['draftNl', new Y.Text('Ontwerp')],
        ['owner', new Y.Text('Co-lead')],
      ])
      add('item-000c', 'Z', [
        ['type', 'no such type'],
        ['plannedMinutes', -5],
        ['titleFr', 'no text type'],
        ['removed', true],
      ])
      add('item-000d', 7, [['plannedMinutes', Number.NaN]])
      items.set('item-000e', 'no item')
      items.set('x', new Y.Map())
    })
    const items = readAgendaItems(await stored(meeting.agendaId))
    expect(items.map(({ id }) => id)).toEqual(['item-000d', 'item-000c', 'item-000a', 'item-000b'])
    expect(items[2]).toEqual({
      id: 'item-000a',
      type: 'decision',
      position: 'a',
      plannedMinutes: 20,
      title: { fr: 'Synthèse' },
      owner: 'Co-lead',
      expected: '',
      links: '',
      draft: { nl: 'Ontwerp' },
      removed: false,
    })
    expect(items[1]).toMatchObject({ type: 'discussion', plannedMinutes: 0, title: {}, removed: true })
  })

  it('a note is its five sections', async () => {
    const documentId = await server.ground.transact(null, (tx) =>
      createDocument(tx, { kind: 'note', groupId, fill: (doc) => doc.getText('context').insert(0, 'Contexte') }),
    )
    const note = readNote(await stored(documentId))
    expect(Object.keys(note)).toEqual([...noteSections])
    expect(note).toMatchObject({ context: 'Contexte', position: '' })
  })

  it('inside a transaction sees what that transaction has created', async () => {
    const text = await server.ground.transact(null, async (tx) => {
      const id = await createDocument(tx, { kind: 'minutes', groupId, fill: write('new') })
      return linesIn(await readDocument(tx.db, id))
    })
    expect(text).toBe('new')
  })
})
