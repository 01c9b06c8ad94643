import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { readRoundView } from './roundView.ts'
import { startRound } from './startRound.ts'
import { listRounds } from './store.ts'

const text = z.string().trim().max(2000).optional()
const start = z.object({ itemId: z.string().regex(ID_PATTERN), texts: z.object({ en: text, fr: text, nl: text }) })

/** A meeting's consent rounds; mounted under the meetings. */
export function meetingConsentRoutes(ground: Ground) {
  return new Hono<Env>()
    .get(
      '/:meetingId/consent',
      describe('consent', 'The consent rounds of a meeting'),
      pathIds('meetingId'),
      async (c) => {
        const viewer = signedIn(c)
        const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
        const rounds = await listRounds(ground.db, meeting.id)
        return c.json({ rounds: await Promise.all(rounds.map((round) => readRoundView(ground, viewer, round))) })
      },
    )
    .post(
      '/:meetingId/consent',
      describe('consent', 'Starts a consent round on an item'),
      pathIds('meetingId'),
      body(start),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ roundId: await mutate(c, ground, (tx, actor) => startRound(tx, actor, input)) })
      },
    )
}
