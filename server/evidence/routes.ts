import { Hono } from 'hono'
import { z } from 'zod'
import { mayReadEvidence } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { correctEvidence } from './correctEvidence.ts'
import { evidenceDraft } from './schemas.ts'
import { findEvidence, listEvidence } from './store.ts'

/** The evidence shelf that all groups share. */
export function evidenceRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/', describe('evidence', 'The whole shelf, for whoever has a seat in any group'), async (c) => {
      if (!mayReadEvidence(signedIn(c))) throw refuse('rights.missing')
      return c.json({ evidence: await listEvidence(ground.db) })
    })
    .post(
      '/:evidenceId',
      describe('evidence', 'Corrects an item, or says from when it is outdated'),
      pathIds('evidenceId'),
      body(z.object({ version: z.number().int(), outdatedOn: z.iso.date().nullable(), draft: evidenceDraft })),
      async (c) => {
        const { evidenceId } = c.req.valid('param')
        const input = c.req.valid('json')
        await mutate(c, ground, async (tx, actor) => {
          const found = mayReadEvidence(actor) ? await findEvidence(tx.db, evidenceId) : undefined
          if (!found) throw refuse('notFound')
          await requireRight(tx.db, actor, 'evidence.add', found.groupId)
          await correctEvidence(tx, found, input)
        })
        return c.json({})
      },
    )
}
