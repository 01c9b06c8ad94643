import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { describe, type Env } from '../http/requests.ts'
import { requireScreenLink } from '../meetings/screenLinks.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { readRoomScreen } from './readRoomScreen.ts'

const BEARER = /^Bearer ([\w.-]{1,200})$/

/** The wall of one meeting for a screen at which nobody is signed in. What opens it comes in a header, which no log keeps. */
export function wallRoutes(ground: Ground) {
  return new Hono<Env>().get('/', describe('votes', 'What the room screen shows, by a link'), async (c) => {
    const key = BEARER.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
    const meeting = await requireScreenLink(ground.db, key, ground.clock.now())
    await closeDueVotes(ground)
    c.header('Cache-Control', 'no-store')
    return c.json(await readRoomScreen(ground, meeting))
  })
}
