import { Hono } from 'hono'
import { z } from 'zod'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { addEvidence } from './addEvidence.ts'
import { readCsv } from './readCsv.ts'
import { evidenceDraft } from './schemas.ts'

/** How a group adds to the shelf. */
export function groupEvidenceRoutes(ground: Ground) {
  return new Hono<Env>()
    .post(
      '/:groupId/evidence',
      describe('evidence', 'Puts an item on the shelf'),
      pathIds('groupId'),
      body(evidenceDraft),
      async (c) => {
        const { groupId } = c.req.valid('param')
        const draft = c.req.valid('json')
        const evidenceId = await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'evidence.add', groupId)
          return addEvidence(tx, groupId, draft)
        })
        return c.json({ evidenceId })
      },
    )
    .post(
      '/:groupId/evidence/table',
      describe('evidence', 'Puts the items of a CSV table on the shelf: all of them or none'),
      pathIds('groupId'),
      body(z.object({ csv: z.string().max(200_000) })),
      async (c) => {
        const { groupId } = c.req.valid('param')
        const { csv } = c.req.valid('json')
        const added = await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'evidence.add', groupId)
          const drafts = readCsv(csv)
          for (const draft of drafts) await addEvidence(tx, groupId, draft)
          return drafts.length
        })
        return c.json({ added })
      },
    )
}
