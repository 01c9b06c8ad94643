import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { describe, pathIds, type Env } from '../http/requests.ts'
import { escalateRound } from './escalateRound.ts'

/** The way from a consent round to the committee; mounted under the rounds. */
export function roundEscalationRoutes(ground: Ground) {
  return new Hono<Env>().post(
    '/:roundId/escalation',
    describe('escalations', 'Drafts the note that brings a consent round before the committee'),
    pathIds('roundId'),
    async (c) => {
      const { roundId } = c.req.valid('param')
      const escalationId = await mutate(c, ground, (tx, actor) => escalateRound(tx, actor, roundId))
      return c.json({ escalationId })
    },
  )
}
