import { Hono } from 'hono'
import { nameAuthors } from '../documents/nameAuthors.ts'
import type { AskHistory } from '../documents/histories.ts'
import type { Ground } from '../ground.ts'
import { describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { readAuthorship } from './readAuthorship.ts'
import { requireDecision } from './requireDecision.ts'

/** Who wrote a decision, for those who may see the history of its minutes. */
export function authorshipRoutes(ground: Ground, askHistory: AskHistory) {
  return new Hono<Env>().get(
    '/:decisionId/authorship',
    describe('decisions', 'Who wrote which words of a decision, and when they settled'),
    pathIds('decisionId'),
    async (c) => {
      const { decisionId } = c.req.valid('param')
      const { decision } = await requireDecision(ground.db, signedIn(c), 'document.history', decisionId)
      const versions = await readAuthorship(ground.db, askHistory, decision)
      const wrote = versions?.flatMap(({ shares, settled }) => [settled, ...shares].map(({ personId }) => personId))
      return c.json({ versions, authors: await nameAuthors(ground.db, wrote ?? []) })
    },
  )
}
