import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { describe, signedIn, type Env } from '../http/requests.ts'
import { listMethodCards } from './methodStore.ts'

/** Method cards, which everybody who is signed in may read: they hold how a session was run, nothing that was written in it. */
export function methodCardsRoutes(ground: Ground) {
  return new Hono<Env>().get('/', describe('boards', 'The sessions that can be held again'), async (c) => {
    signedIn(c)
    return c.json({ methodCards: await listMethodCards(ground.db) })
  })
}
