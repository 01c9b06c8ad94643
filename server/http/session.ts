import type { Lucia } from 'lucia'
import { createMiddleware } from 'hono/factory'
import { getCookie } from 'hono/cookie'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { loadViewer } from '../groups/store.ts'
import { giveCookie } from './cookie.ts'
import type { Env } from './requests.ts'

/** Finds the session behind the cookie and whom it belongs to; a stale cookie is replaced or removed. */
export function sessionMiddleware(ground: Ground, sessions: Lucia) {
  return createMiddleware<Env>(async (c, next) => {
    c.set('viewer', null)
    c.set('sessionId', null)
    const id = getCookie(c, sessions.sessionCookieName)
    if (id !== undefined) {
      const { session } = await sessions.validateSession(id)
      if (session) {
        c.set('viewer', (await loadViewer(ground.db, session.userId, ground.clock.now())) ?? null)
        c.set('sessionId', session.id)
      }
      if (session?.fresh) giveCookie(c, sessions, session.id)
    }
    await next()
  })
}

/** Refuses changes asked for by another site's page: the browser says where a request comes from. */
export function sameOriginOnly(origins: readonly string[]) {
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('Origin')
      const site = c.req.header('Sec-Fetch-Site')
      const own = origin === undefined ? site === 'same-origin' : origins.includes(origin)
      if (!own) throw refuse('input.crossSite')
    }
    await next()
  })
}
