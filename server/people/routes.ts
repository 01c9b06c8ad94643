import { Hono, type Context } from 'hono'
import type { Lucia } from 'lucia'
import { z } from 'zod'
import { locales } from '../../shared/i18n/locale.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import { readInstance } from '../database/instance.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { giveCookie, removeCookie } from '../http/cookie.ts'
import { body, describe, newPassword, pathIds, signedIn, type Env } from '../http/requests.ts'
import { acceptInvitation, invitePerson, renewInvitation, requireInvitation } from './invite.ts'
import { append } from '../journal/append.ts'
import { hashPassword } from './passwords.ts'
import { openSession, signIn, signOut } from './signIn.ts'
import { findPerson, isEmpty, listPeople, updateLocale } from './store.ts'
import { createTries } from './tries.ts'

const credentials = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) })
const invited = z.object({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(120),
  locale: z.enum(locales),
})
const token = z.string().min(8).max(100)

/** Sign-in, the person's own settings, and invitations. */
export function peopleRoutes(ground: Ground, sessions: Lucia) {
  const tries = createTries(ground.clock)

  return new Hono<Env>()
    .get('/session', describe('people', 'Who is signed in, and whether the instance waits to be set up'), async (c) => {
      const viewer = c.get('viewer')
      return c.json({
        person: viewer ? ((await findPerson(ground.db, viewer.personId)) ?? null) : null,
        viewer,
        setupNeeded: viewer === null && (await isEmpty(ground.db)),
        demonstration: (await readInstance(ground.db, 'demonstration')) !== undefined,
      })
    })
    .post('/session', describe('people', 'Signs in by e-mail and password'), body(credentials), async (c) => {
      const { person, sessionId } = await signIn(ground, sessions, tries, {
        ...c.req.valid('json'),
        from: addressOf(c),
        oldSessionId: c.get('sessionId'),
      })
      giveCookie(c, sessions, sessionId)
      return c.json({ person })
    })
    .post('/session/end', describe('people', 'Signs out'), async (c) => {
      const { personId } = signedIn(c)
      const sessionId = c.get('sessionId')
      if (sessionId !== null) await signOut(ground, sessions, personId, sessionId)
      removeCookie(c, sessions)
      return c.json({})
    })
    .post(
      '/people/me/locale',
      describe('people', 'Changes the language of the signed-in person'),
      body(z.object({ locale: z.enum(locales) })),
      async (c) => {
        const { locale } = c.req.valid('json')
        await mutate(c, ground, async (tx, actor) => {
          await updateLocale(tx.db, actor.personId, locale)
          append(tx, { kind: 'people.localeChanged', groupId: null, personId: actor.personId })
        })
        return c.json({})
      },
    )
    .get('/people', describe('people', 'Everybody, for those who fill seats'), async (c) => {
      requireInviter(signedIn(c))
      return c.json({ people: await listPeople(ground.db) })
    })
    .post(
      '/people/invitations',
      describe('people', 'Invites a person; the answer holds the link to copy'),
      body(invited),
      async (c) => {
        const input = c.req.valid('json')
        return c.json(
          await mutate(c, ground, (tx, actor) => {
            requireInviter(actor)
            return invitePerson(tx, input)
          }),
        )
      },
    )
    .post(
      '/people/:personId/invitations',
      describe('people', 'Makes a fresh invitation'),
      pathIds('personId'),
      async (c) => {
        const { personId } = c.req.valid('param')
        return c.json(await mutate(c, ground, (tx, actor) => renewInvitation(tx, actor, personId)))
      },
    )
    .post(
      '/invitations/look',
      describe('people', 'Whom an invitation is for'),
      body(z.object({ token })),
      async (c) => {
        const { person } = await requireInvitation(ground.db, c.req.valid('json').token, ground.clock.now())
        return c.json({ name: person.name, email: person.email, locale: person.locale })
      },
    )
    .post(
      '/invitations/accept',
      describe('people', 'Uses an invitation: sets the password and signs in'),
      body(z.object({ token, password: newPassword })),
      async (c) => {
        const input = c.req.valid('json')
        await requireInvitation(ground.db, input.token, ground.clock.now())
        const passwordHash = await hashPassword(input.password)
        const personId = await ground.transact(null, (tx) => acceptInvitation(tx, input.token, passwordHash))
        const { person, sessionId } = await openSession(ground, sessions, personId, c.get('sessionId'))
        giveCookie(c, sessions, sessionId)
        return c.json({ person })
      },
    )
}

/** Administrators and those who manage a group may see people and invite them. */
function requireInviter(viewer: Viewer): void {
  const leads = viewer.seats.some((seat) => seat.role === 'chair' || seat.role === 'coLead')
  if (!viewer.administrator && !leads) throw refuse('rights.missing')
}

function addressOf(c: Context<Env>): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
