import { Hono } from 'hono'
import type { Lucia } from 'lucia'
import { z } from 'zod'
import { locales } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { giveCookie } from '../http/cookie.ts'
import { body, describe, newPassword, type Env } from '../http/requests.ts'
import { append } from '../journal/append.ts'
import { hashPassword } from '../people/passwords.ts'
import { openSession } from '../people/signIn.ts'
import { insertPerson, isEmpty } from '../people/store.ts'
import type { SetupCode } from './setupCode.ts'

const code = z.string().max(40)
const administrator = z.object({
  code,
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200),
  password: newPassword,
  locale: z.enum(locales),
})

/** The first page of an empty instance: a first administrator, or the worked example. Both ask for the terminal's code. */
export function setupRoutes(ground: Ground, sessions: Lucia, setupCode: SetupCode, loadExample: () => Promise<void>) {
  let loading = false

  return new Hono<Env>()
    .post(
      '/organisation',
      describe('setup', 'Adds the first administrator to an empty instance'),
      body(administrator),
      async (c) => {
        const input = c.req.valid('json')
        if (!(await isEmpty(ground.db))) throw refuse('setup.done')
        setupCode.require(input.code)
        const passwordHash = await hashPassword(input.password)
        const personId = await ground.transact(null, async (tx) => {
          if (!(await isEmpty(tx.db))) throw refuse('setup.done')
          const id = tx.newId()
          const { email, name, locale } = input
          await insertPerson(tx.db, { id, email, name, locale, administrator: true, passwordHash, createdAt: tx.now })
          append(tx, { kind: 'setup.organisationCreated', groupId: null })
          return id
        })
        const { person, sessionId } = await openSession(ground, sessions, personId, null)
        giveCookie(c, sessions, sessionId)
        return c.json({ person })
      },
    )
    .post(
      '/example',
      describe('setup', 'Loads the worked example into an empty instance'),
      body(z.object({ code })),
      async (c) => {
        if (loading || !(await isEmpty(ground.db))) throw refuse('setup.done')
        setupCode.require(c.req.valid('json').code)
        loading = true
        try {
          await loadExample()
        } finally {
          loading = false
        }
        return c.json({})
      },
    )
}
