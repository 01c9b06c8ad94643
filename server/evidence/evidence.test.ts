import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Evidence, EvidenceDraft } from '../../shared/evidence/evidence.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let member: TestPerson
let observer: TestPerson
let elsewhere: TestPerson
let outsider: TestPerson
let groupId: string

beforeAll(async () => {
  server = await startTestServer()
  groupId = await server.addGroup('INT', 'working')
  const sister = await server.addGroup('BEN', 'working')
  member = await server.addPerson('CCI company 01')
  observer = await server.addPerson('Observer')
  elsewhere = await server.addPerson('WG Benchmark')
  outsider = await server.addPerson('Administrator', { administrator: true })
  await server.addSeat(groupId, member, 'member')
  await server.addSeat(groupId, observer, 'observer')
  await server.addSeat(sister, elsewhere, 'member')
})
afterAll(() => server.stop())

const practice: EvidenceDraft = {
  kind: 'practice',
  title: 'Garanties à l’exportation pour petites structures',
  lang: 'fr',
  finding: 'Une garantie de 50 % suffit à débloquer le crédit.',
  source: 'Étude comparative, février 2024, p. 41',
  link: 'https://example.org/etude',
  date: '2024-02',
  territory: 'Québec',
  transferable: 'conditions',
  conditions: 'Avec un fonds régional',
}

const shelf = async (reader = member): Promise<Evidence[]> =>
  (await reader.get<{ evidence: Evidence[] }>('/evidence')).body.evidence

describe('the shelf', () => {
  it('is one for all groups: what one adds, the others read, and observers too', async () => {
    const added = await member.post<{ evidenceId: string }>(`/groups/${groupId}/evidence`, practice)
    expect(added.status).toBe(200)
    for (const reader of [member, observer, elsewhere])
      expect(await shelf(reader)).toMatchObject([
        { ...practice, id: added.body.evidenceId, groupCode: 'INT', version: 1 },
      ])
    expect((await outsider.get('/evidence')).status).toBe(403)
  })

  it('keeps what became outdated, and refuses a correction of what has changed since it was read', async () => {
    const [item] = await shelf()
    if (!item) throw new Error('nothing on the shelf')
    const draft = { ...practice, finding: 'Une garantie de 60 % suffit.' }
    const correct = (version: number, by = member) =>
      by.post(`/evidence/${item.id}`, { version, outdatedOn: '2024-11-30', draft })
    expect((await correct(1, elsewhere)).status).toBe(404)
    expect((await correct(1)).status).toBe(200)
    expect((await correct(1)).body.error?.code).toBe('version.stale')
    expect(await shelf()).toMatchObject([{ finding: draft.finding, outdatedOn: '2024-11-30', version: 2 }])
  })

  it.each<[string, Partial<EvidenceDraft>, string]>([
    ['without a source', { source: ' ' }, 'source'],
    ['of no date', { date: '2024-13' }, 'date'],
    ['with a link that is none', { link: 'javascript:alert(1)' }, 'link'],
    ['of a practice that does not say whether it transfers', { transferable: null }, 'transferable'],
  ])('refuses an item %s, and names the field', async (_, change, field) => {
    const refused = await member.post(`/groups/${groupId}/evidence`, { ...practice, ...change })
    expect([refused.status, refused.body.error?.field]).toEqual([400, field])
  })
})

describe('a table of evidence', () => {
  const table = (csv: string) => member.post<{ added: number } & Refusing>(`/groups/${groupId}/evidence/table`, { csv })

  it('is read as spreadsheets write it: semicolons, quotes, a mark at the start, dates day first', async () => {
    const before = (await shelf()).length
    const { body } = await table(
      '\uFEFFKind;Title;Lang;Source;Date;Finding\r\n' +
        'survey;"50 réponses ; ""export"" en tête";FR;Enquête de terrain;09/2022;\r\n' +
        '\r\n' +
        'interview;Gesprek met een festival;nl;CCI company 03;12/05/2024;Geen kennis van kansen\r\n',
    )
    expect(body.added).toBe(2)
    const items = await shelf()
    expect(items).toHaveLength(before + 2)
    expect(items.find(({ kind }) => kind === 'survey')).toMatchObject({
      title: '50 réponses ; "export" en tête',
      date: '2022-09',
    })
  })

  it('comes in whole or not at all, and the refusal names the line and the column', async () => {
    const before = await shelf()
    const refused = await table('kind,title,lang,source,date\nstudy,One,en,Here,2024\nstudy,Two,en,,2024')
    expect(refused.body.error).toMatchObject({ code: 'evidence.rowInvalid', params: { line: 3, column: 'source' } })
    expect((await table('kind,title')).body.error?.code).toBe('evidence.tableEmpty')
    expect((await table('kind,title\n"study,Open')).body.error?.code).toBe('evidence.tableUnreadable')
    expect(await shelf()).toEqual(before)
  })
})
