import { Hono } from 'hono'
import { z } from 'zod'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { planMeeting } from './planMeeting.ts'
import { id, meetingDetails } from './schemas.ts'
import { listMeetings } from './store.ts'

const planned = meetingDetails.extend({
  ordinal: z.number().int().min(1).max(100_000).optional(),
  secondOf: id.optional(),
})

/** A group's meetings; mounted under the groups. */
export function groupMeetingsRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/:groupId/meetings', describe('meetings', 'The meetings of a group'), pathIds('groupId'), async (c) => {
      const { groupId } = c.req.valid('param')
      await requireRight(ground.db, signedIn(c), 'group.read', groupId)
      return c.json({ meetings: await listMeetings(ground.db, [groupId]) })
    })
    .post(
      '/:groupId/meetings',
      describe('meetings', 'Plans a meeting with its agenda and minutes'),
      pathIds('groupId'),
      body(planned),
      async (c) => {
        const { groupId } = c.req.valid('param')
        const input = c.req.valid('json')
        const meetingId = await mutate(c, ground, (tx, actor) => planMeeting(tx, actor, { ...input, groupId }))
        return c.json({ meetingId })
      },
    )
}
