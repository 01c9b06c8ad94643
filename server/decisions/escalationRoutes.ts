import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { escalationSeenBy, requireEscalation } from './requireEscalation.ts'
import { scheduleEscalation } from './scheduleEscalation.ts'
import { submitEscalation } from './submitEscalation.ts'

/** Notes to the committee: reading, submitting, and putting them on the committee's agenda. */
export function escalationsRoutes(ground: Ground) {
  return new Hono<Env>()
    .get(
      '/:escalationId',
      describe('escalations', 'One note to the committee, with its frozen sections once submitted'),
      pathIds('escalationId'),
      async (c) => {
        const viewer = signedIn(c)
        const { escalationId } = c.req.valid('param')
        const escalation = await requireEscalation(ground.db, viewer, 'group.read', 'either', escalationId)
        return c.json({ escalation: escalationSeenBy(viewer, escalation) })
      },
    )
    .post(
      '/:escalationId/submit',
      describe('escalations', 'Submits a complete note to the committee'),
      pathIds('escalationId'),
      async (c) => {
        const { escalationId } = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => submitEscalation(tx, actor, escalationId))
        return c.json({})
      },
    )
    .post(
      '/:escalationId/schedule',
      describe('escalations', 'Puts a note on the agenda of one of the committee’s meetings'),
      pathIds('escalationId'),
      body(z.object({ meetingId: z.string().regex(ID_PATTERN) })),
      async (c) => {
        const input = { ...c.req.valid('param'), ...c.req.valid('json') }
        const itemId = await mutate(c, ground, (tx, actor) => scheduleEscalation(tx, actor, input))
        return c.json({ itemId })
      },
    )
}
