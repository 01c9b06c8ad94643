import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCode, type DocumentHandle, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { closeCodeOf } from '../testing/rawSocket.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let member: TestPerson
let stranger: TestPerson
let meeting: PlainMeeting

beforeAll(async () => {
  server = await startTestServer()
  const groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  stranger = await server.addPerson('Stranger')
  await server.addSeat(groupId, member, 'member')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterAll(() => server.stop())

const codeFor = (query: string, person = member) => closeCodeOf(server, person, `/sync/${meeting.minutesId}?${query}`)

describe('before a socket is opened', () => {
  it('a client learns what it must name, and what it may do', async () => {
    const { body } = await member.get<DocumentHandle>(`/documents/${meeting.minutesId}`)
    expect(body).toEqual({ id: meeting.minutesId, kind: 'minutes', epoch: 1, schema: SCHEMA_VERSION, access: 'write' })
    expect((await stranger.get(`/documents/${meeting.minutesId}`)).status).toBe(404)
  })
})

describe('a socket is closed for good before anything is said or heard', () => {
  it('for a client of another version, or of none', async () => {
    expect(await codeFor('epoch=1')).toBe(closeCode.otherSchema)
    expect(await codeFor(`schema=${SCHEMA_VERSION - 1}&epoch=1`)).toBe(closeCode.otherSchema)
  })

  it('for a copy of another epoch, or of none', async () => {
    expect(await codeFor(`schema=${SCHEMA_VERSION}`)).toBe(closeCode.otherEpoch)
    await server.ground.db.updateTable('documents').set({ epoch: 2 }).where('id', '=', meeting.minutesId).execute()
    expect(await codeFor(`schema=${SCHEMA_VERSION}&epoch=1`)).toBe(closeCode.otherEpoch)
    expect((await member.get<DocumentHandle>(`/documents/${meeting.minutesId}`)).body.epoch).toBe(2)
  })

  it('and a stranger learns nothing of epochs', async () => {
    expect(await codeFor(`schema=${SCHEMA_VERSION}&epoch=9`, stranger)).toBe(closeCode.unknownDocument)
  })
})
