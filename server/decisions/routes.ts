// walk:decision 2 — the request names document, item and block, and never brings any wording.
import { Hono } from 'hono'
import { z } from 'zod'
import { decisionKinds } from '../../shared/decisions/decision.ts'
import { may } from '../../shared/groups/rights.ts'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { draftEscalation } from './draftEscalation.ts'
import { listOfDecision } from './escalationStore.ts'
import { promoteDecision } from './promoteDecision.ts'
import { readGrounds } from './readGrounds.ts'
import { readSource } from './readSource.ts'
import { decisionSeenBy, requireDecision } from './requireDecision.ts'
import { escalationSeenBy, maySee } from './requireEscalation.ts'
import { traceDecision } from './traceDecision.ts'
import { voidDecision } from './voidDecision.ts'

const id = z.string().regex(ID_PATTERN)
const promotion = z.object({
  documentId: id,
  itemId: id,
  blockId: id,
  kind: z.enum(decisionKinds),
  voteId: id.nullable().default(null),
  reconsidered: z.string().max(2000).default(''),
})

/** Entries of the registers: entering, reading with their trail, voiding, and starting a note to the committee. */
export function decisionsRoutes(ground: Ground) {
  return new Hono<Env>()
    .post(
      '/',
      describe('decisions', 'Enters a decision block of the minutes in the register'),
      body(promotion),
      async (c) => {
        const input = c.req.valid('json')
        const decision = await mutate(c, ground, (tx, actor) => promoteDecision(tx, actor, input))
        return c.json({ decision })
      },
    )
    .get(
      '/:decisionId',
      describe('decisions', 'One decision with its escalations and trail'),
      pathIds('decisionId'),
      async (c) => {
        const viewer = signedIn(c)
        const { decisionId } = c.req.valid('param')
        const { decision } = await requireDecision(ground.db, viewer, 'register.read', decisionId)
        const escalations = (await listOfDecision(ground.db, decisionId)).filter((one) => maySee(viewer, one))
        return c.json({
          decision: decisionSeenBy(viewer, decision),
          escalations: escalations.map((escalation) => escalationSeenBy(viewer, escalation)),
          trail: await traceDecision(ground.db, viewer, decision),
          ...(await readGrounds(ground.db, viewer, decision)),
          source: may(viewer, 'group.read', decision.groupId) ? await readSource(ground.db, decision) : null,
        })
      },
    )
    .post(
      '/:decisionId/void',
      describe('decisions', 'Declares an entry void; its number stays'),
      pathIds('decisionId'),
      body(z.object({ reason: z.string().max(2000) })),
      async (c) => {
        const input = { ...c.req.valid('param'), ...c.req.valid('json') }
        await mutate(c, ground, (tx, actor) => voidDecision(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:decisionId/escalations',
      describe('decisions', 'Starts the note that brings a decision before the committee'),
      pathIds('decisionId'),
      async (c) => {
        const { decisionId } = c.req.valid('param')
        const escalationId = await mutate(c, ground, (tx, actor) => draftEscalation(tx, actor, decisionId))
        return c.json({ escalationId })
      },
    )
}
