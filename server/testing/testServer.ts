import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { SeatRole, GroupKind } from '../../shared/groups/group.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { SyncOptions } from '../documents/sync.ts'
import type { Clock } from '../clock.ts'
import { createGroup } from '../groups/createGroup.ts'
import { addSeat } from '../groups/changeSeats.ts'
import { sessionCookieName, createSessions } from '../people/sessions.ts'
import { insertPerson } from '../people/store.ts'
import { startServer, type RunningServer } from '../start.ts'

/** A clock the test turns by hand; ids stay random. */
export interface HandClock extends Clock {
  set: (iso: string) => void
  advance: (ms: number) => void
}

/** The real server on a throw-away folder and a free port. */
export interface TestServer extends RunningServer {
  clock: HandClock
  dataDir: string
  /** Adds somebody with a session, without a password: hashing one takes a tenth of a second each. */
  addPerson: (name: string, options?: { administrator?: boolean }) => Promise<TestPerson>
  addGroup: (code: string, kind: GroupKind, reportsTo?: string | null) => Promise<string>
  addSeat: (
    groupId: string,
    person: TestPerson | null,
    role: SeatRole,
    options?: { voting?: boolean; organisation?: string },
  ) => Promise<string>
}

/** Somebody who sends requests through the real HTTP side. */
export interface TestPerson {
  id: string
  name: string
  /** `Cookie` header of their session. */
  cookie: string
  /** Asks; the test states the shape it expects of the answer. */
  get: <T = Refusing>(path: string) => Promise<Answer<T>>
  post: <T = Refusing>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>
}

export interface Answer<T> {
  status: number
  body: T
}

/** What a refused request is answered with. */
export interface Refusing {
  error: Refusal
}

/** Starts a server for one test file; `stop` removes its folder. */
export async function startTestServer(
  options: { now?: string; dataDir?: string } & SyncOptions = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'releve-')))
  const clock = handClock(options.now ?? '2024-12-01T09:00:00.000Z')
  const server = await startServer(
    { dataDir, host: 'localhost', port: 0, origins: [], https: false, logLevel: 'silent' },
    clock,
    options,
  )
  const sessions = createSessions(server.ground.db, clock, false)
  const { transact } = server.ground

  return {
    ...server,
    clock,
    dataDir,
    async addPerson(name, { administrator = false } = {}) {
      const id = clock.newId()
      const email = `${id.toLowerCase()}@example.org`
      await transact(null, (tx) =>
        insertPerson(tx.db, { id, email, name, locale: 'en', administrator, passwordHash: null, createdAt: tx.now }),
      )
      const session = await sessions.createSession(id, {})
      return createTestPerson(server.url, id, name, `${sessionCookieName(false)}=${session.id}`)
    },
    addGroup: (code, kind, reportsTo = null) =>
      transact(null, (tx) => createGroup(tx, { code, kind, name: { en: code, fr: code, nl: code }, reportsTo })),
    addSeat: (
      groupId,
      person,
      role,
      { voting = role !== 'observer' && role !== 'secretary', organisation = person?.name ?? role } = {},
    ) =>
      transact(null, (tx) =>
        addSeat(tx, {
          groupId,
          organisation,
          role,
          voting,
          personId: person?.id ?? null,
          from: '2024-01-01',
          to: null,
        }),
      ),
    async stop() {
      await server.stop()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A person as a client of any server, signed in by cookie. */
export function createTestPerson(url: string, id: string, name: string, cookie: string): TestPerson {
  async function send<T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<T>> {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { cookie, origin: url, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T }
  }
  return {
    id,
    name,
    cookie,
    get: (path) => send('GET', path, undefined, {}),
    post: (path, body = {}, headers = {}) =>
      send('POST', path, body, { 'idempotency-key': randomBytes(12).toString('hex'), ...headers }),
  }
}

function handClock(start: string): HandClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now).toISOString(),
    newId: () => randomBytes(16).toString('base64url'),
    set: (iso) => {
      now = Date.parse(iso)
    },
    advance: (ms) => {
      now += ms
    },
  }
}
