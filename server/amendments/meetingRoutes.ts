import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { readAmendmentView } from './amendmentView.ts'
import { listAmendments, listMotionWordings } from './store.ts'
import { tableAmendment } from './tableAmendment.ts'

const text = z.string().trim().max(2000).optional()
const tabling = z.object({
  itemId: z.string().regex(ID_PATTERN),
  texts: z.object({ en: text, fr: text, nl: text }),
  reason: z.string().trim().max(2000).default(''),
})

/** A meeting's amendments; mounted under the meetings. */
export function meetingAmendmentsRoutes(ground: Ground) {
  return new Hono<Env>()
    .get(
      '/:meetingId/amendments',
      describe('amendments', 'The amendments of a meeting, and the words they leave'),
      pathIds('meetingId'),
      async (c) => {
        const viewer = signedIn(c)
        const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
        const amendments = await listAmendments(ground.db, meeting.id)
        return c.json({
          amendments: await Promise.all(amendments.map((one) => readAmendmentView(ground, viewer, one))),
          wordings: await listMotionWordings(ground.db, meeting.id),
        })
      },
    )
    .post(
      '/:meetingId/amendments',
      describe('amendments', 'Tables an amendment to the motion of an item'),
      pathIds('meetingId'),
      body(tabling),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ amendmentId: await mutate(c, ground, (tx, actor) => tableAmendment(tx, actor, input)) })
      },
    )
}
