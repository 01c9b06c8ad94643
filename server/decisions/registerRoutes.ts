import { Hono } from 'hono'
import { z } from 'zod'
import { seriesKinds } from '../../shared/decisions/numbers.ts'
import { may } from '../../shared/groups/rights.ts'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { continueSeries } from './continueSeries.ts'
import { listQueue } from './escalationStore.ts'
import { needsOfRegister } from './readGrounds.ts'
import { decisionSeenBy } from './requireDecision.ts'
import { escalationSeenBy } from './requireEscalation.ts'
import { listOfMeeting, listRegister } from './store.ts'

const series = z.object({
  of: z.enum(seriesKinds).default('decisions'),
  year: z.number().int().min(1900).max(2999),
  next: z.number().int().min(1).max(99_999),
})

/** A group's register, its number series, and what waits for a committee; mounted under the groups. */
export function groupRegisterRoutes(ground: Ground) {
  return new Hono<Env>()
    .get(
      '/:groupId/decisions',
      describe('decisions', 'The register of a group, newest first, and which needs each entry goes back to'),
      pathIds('groupId'),
      async (c) => {
        const viewer = signedIn(c)
        const group = await requireRight(ground.db, viewer, 'register.read', c.req.valid('param').groupId)
        const decisions = await listRegister(ground.db, group.id)
        return c.json({
          decisions: decisions.map((decision) => decisionSeenBy(viewer, decision)),
          restsOn: may(viewer, 'group.read', group.id) ? await needsOfRegister(ground.db, group.id) : {},
        })
      },
    )
    .post(
      '/:groupId/series',
      describe('decisions', 'Lets an unused number series go on at a higher number'),
      pathIds('groupId'),
      body(series),
      async (c) => {
        const input = { ...c.req.valid('param'), ...c.req.valid('json') }
        return c.json(await mutate(c, ground, (tx, actor) => continueSeries(tx, actor, input)))
      },
    )
    .get(
      '/:groupId/queue',
      describe('escalations', 'The notes a committee has received and not answered'),
      pathIds('groupId'),
      async (c) => {
        const viewer = signedIn(c)
        const group = await requireRight(ground.db, viewer, 'group.read', c.req.valid('param').groupId)
        const escalations = await listQueue(ground.db, group.id)
        return c.json({ escalations: escalations.map((escalation) => escalationSeenBy(viewer, escalation)) })
      },
    )
}

/** The decisions of one meeting; mounted under the meetings. */
export function meetingDecisionsRoutes(ground: Ground) {
  return new Hono<Env>().get(
    '/:meetingId/decisions',
    describe('decisions', 'The decisions of a meeting, in the order they were entered'),
    pathIds('meetingId'),
    async (c) => {
      const viewer = signedIn(c)
      const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
      return c.json({ decisions: await listOfMeeting(ground.db, meeting.id) })
    },
  )
}
