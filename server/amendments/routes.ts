import { Hono } from 'hono'
import { z } from 'zod'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { voteKeysIn } from '../votes/voteKeys.ts'
import { putAmendment } from './putAmendment.ts'
import { rewordAmendment } from './rewordAmendment.ts'
import { withdrawAmendment } from './withdrawAmendment.ts'

const words = z.string().trim().max(2000).optional()
const wording = z.object({ texts: z.object({ en: words, fr: words, nl: words }) })
const put = z.object({ secret: z.boolean().default(false) })

/** Amendments: wording them anew, withdrawing them, putting them to the vote. */
export function amendmentsRoutes(ground: Ground) {
  const keys = voteKeysIn(ground.config.dataDir)
  return new Hono<Env>()
    .post(
      '/:amendmentId/wording',
      describe('amendments', 'Words an amendment anew'),
      pathIds('amendmentId'),
      body(wording),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => rewordAmendment(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:amendmentId/withdraw',
      describe('amendments', 'Withdraws an amendment'),
      pathIds('amendmentId'),
      async (c) => {
        const { amendmentId } = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => withdrawAmendment(tx, actor, amendmentId))
        return c.json({})
      },
    )
    .post(
      '/:amendmentId/vote',
      describe('amendments', 'Puts an amendment to the vote'),
      pathIds('amendmentId'),
      body(put),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ voteId: await mutate(c, ground, (tx, actor) => putAmendment(tx, actor, input, keys)) })
      },
    )
}
