import { afterEach, beforeEach, expect, it } from 'vitest'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

async function setUp(code: string): Promise<{ status: number; code?: string }> {
  const response = await fetch(`${server.url}/api/setup/organisation`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({
      code,
      name: 'Administrator',
      email: 'admin@example.org',
      password: 'a long password',
      locale: 'fr',
    }),
  })
  const body = (await response.json()) as Partial<Refusing>
  return { status: response.status, ...(body.error ? { code: body.error.code } : {}) }
}

it('the first administrator needs the code of the terminal, however it is typed, and comes once', async () => {
  expect(await setUp('WRONG')).toEqual({ status: 403, code: 'setup.wrongCode' })
  expect(await setUp(` ${server.setupCode.toLowerCase()} `)).toEqual({ status: 200 })
  expect(await setUp(server.setupCode)).toEqual({ status: 409, code: 'setup.done' })
})

it('guessing the code is stopped', async () => {
  for (let attempt = 0; attempt < 10; attempt++) await setUp(`GUESS${attempt}`)
  expect(await setUp(server.setupCode)).toEqual({ status: 429, code: 'session.tooManyTries' })
})

it('an empty instance says so', async () => {
  const session = await fetch(`${server.url}/api/session`)
  expect(await session.json()).toEqual({ person: null, viewer: null, setupNeeded: true, demonstration: false })
})
