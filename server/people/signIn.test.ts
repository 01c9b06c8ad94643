import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let administrator: TestPerson

beforeAll(async () => {
  server = await startTestServer()
  administrator = await server.addPerson('Administrator', { administrator: true })
})
afterAll(() => server.stop())

async function invite(email: string): Promise<string> {
  const { status, body } = await administrator.post<{ path: string }>('/people/invitations', {
    email,
    name: 'CCI company 01',
    locale: 'fr',
  })
  expect(status).toBe(200)
  return body.path.split('/').at(-1) ?? ''
}

function send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as Refusing).error.code
}

it('an invitation is used once, sets the password and signs in', async () => {
  const token = await invite('company-01@example.org')
  expect(await (await send('/invitations/look', { token })).json()).toMatchObject({
    email: 'company-01@example.org',
    locale: 'fr',
  })

  const accepted = await send('/invitations/accept', { token, password: 'a long password' })
  expect(accepted.status).toBe(200)
  expect(accepted.headers.get('set-cookie')).toMatch(/^releve=.*HttpOnly.*SameSite=Lax/)
  expect(await codeOf(await send('/invitations/accept', { token, password: 'another password' }))).toBe(
    'people.invitationUsed',
  )

  const signedIn = await send('/session', { email: 'Company-01@example.org', password: 'a long password' })
  expect(signedIn.status).toBe(200)
})

it('an expired invitation is refused, a renewed one works and ends the earlier one', async () => {
  const { body } = await administrator.post<{ personId: string; path: string }>('/people/invitations', {
    email: 'late@example.org',
    name: 'Late',
    locale: 'nl',
  })
  const first = body.path.split('/').at(-1)
  server.clock.advance(15 * 86_400_000)
  expect(await codeOf(await send('/invitations/accept', { token: first, password: 'a long password' }))).toBe(
    'people.invitationExpired',
  )
  const renewed = await administrator.post<{ path: string }>(`/people/${body.personId}/invitations`)
  expect(
    (await send('/invitations/accept', { token: renewed.body.path.split('/').at(-1), password: 'a long password' }))
      .status,
  ).toBe(200)
})

it('only an administrator or whoever invited somebody can have another link: it makes its holder that person', async () => {
  const groupId = await server.addGroup('INT', 'working')
  const [inviter, other] = [await server.addPerson('Co-lead INT'), await server.addPerson('Co-lead INT too')]
  await server.addSeat(groupId, inviter, 'coLead')
  await server.addSeat(groupId, other, 'coLead')
  const { body } = await inviter.post<{ personId: string }>('/people/invitations', {
    email: 'new@example.org',
    name: 'New',
    locale: 'fr',
  })
  const path = `/people/${body.personId}/invitations`
  expect((await other.post(path)).body.error.code).toBe('rights.missing')
  expect((await inviter.post(path)).status).toBe(200)
  expect((await administrator.post(path)).status).toBe(200)
})

it('a wrong password and an unknown e-mail are refused alike, and too many tries for a while', async () => {
  const token = await invite('company-02@example.org')
  await send('/invitations/accept', { token, password: 'a long password' })
  const wrong = await send('/session', { email: 'company-02@example.org', password: 'wrong' })
  const unknown = await send('/session', { email: 'nobody@example.org', password: 'wrong' })
  expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()])
  for (let attempt = 0; attempt < 9; attempt++)
    await send('/session', { email: 'company-02@example.org', password: 'wrong' })
  expect(await codeOf(await send('/session', { email: 'company-02@example.org', password: 'a long password' }))).toBe(
    'session.tooManyTries',
  )
  server.clock.advance(11 * 60_000)
  expect((await send('/session', { email: 'company-02@example.org', password: 'a long password' })).status).toBe(200)
})

it('only the hash of a session id is stored, and the hash opens nothing', async () => {
  const rows = await server.ground.db.selectFrom('sessions').select('id_hash').execute()
  const raw = administrator.cookie.split('=')[1]
  expect(rows.some((row) => row.id_hash === raw)).toBe(false)
  for (const stolen of rows.map((row) => row.id_hash).flatMap((hash) => [hash, `sha256:${hash}`])) {
    const response = await fetch(`${server.url}/api/session`, { headers: { cookie: `releve=${stolen}` } })
    expect(await response.json()).toMatchObject({ person: null })
  }
})

it('a malformed cookie is nobody, not a fault', async () => {
  const response = await fetch(`${server.url}/api/session`, { headers: { cookie: 'releve=%E0%A4%A' } })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ person: null })
})

it('signing out ends the session for good', async () => {
  const person = await server.addPerson('Support structure 01')
  expect((await person.post('/session/end')).status).toBe(200)
  expect((await person.get('/groups')).status).toBe(401)
})

it('another site cannot make changes in somebody’s name', async () => {
  const foreign = await administrator.post(
    '/people/me/locale',
    { locale: 'nl' },
    { origin: 'https://elsewhere.example' },
  )
  expect([foreign.status, foreign.body.error.code]).toEqual([403, 'input.crossSite'])
})

it('a request repeated with its key is answered once more and changes nothing', async () => {
  const key = { 'idempotency-key': 'the-same-key-twice' }
  const input = { email: 'once@example.org', name: 'Once', locale: 'en' }
  const first = await administrator.post('/people/invitations', input, key)
  expect(await administrator.post('/people/invitations', input, key)).toEqual(first)
  const other = await administrator.post('/people/invitations', { ...input, email: 'twice@example.org' }, key)
  expect([other.status, other.body.error.field]).toEqual([400, 'Idempotency-Key'])
})

it('bad input names its field', async () => {
  const answer = await administrator.post('/people/invitations', { email: 'not an address', name: 'x', locale: 'en' })
  expect([answer.status, answer.body.error]).toEqual([400, { code: 'input.invalid', field: 'email' }])
  const broken = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: '{',
  })
  expect([broken.status, await codeOf(broken)]).toEqual([400, 'input.invalid'])
})
