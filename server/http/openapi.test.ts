import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

interface Described {
  paths: Record<string, Record<string, { requestBody?: unknown; responses: Record<string, { description: string }> }>>
}

it('describes every route, with what it takes and how it refuses', async () => {
  const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Described
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) =>
      `${method.toUpperCase()} /api${path}`.replaceAll(/\{(\w+)\}/g, ':$1').replace(/\/$/, ''),
    ),
  )
  const own = server.routes().filter((route) => route !== 'GET /api/openapi.json')
  expect(described.toSorted()).toEqual(own.toSorted())
  const ballots = paths['/votes/{voteId}/ballots']?.['post']
  expect(ballots?.responses['400']?.description).toBe('Refused')
  expect(JSON.stringify(ballots?.requestBody)).toContain('seatId')
})

it('health says that everything is committed in full', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({
    ok: true,
    synchronous: 2,
    documents: 0,
    documentSockets: 0,
  })
})
