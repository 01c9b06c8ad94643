import { Hono } from 'hono'
import { z } from 'zod'
import type { ChangedPart } from '../../shared/documents/history.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { describe, pathIds, query, signedIn, type Env } from '../http/requests.ts'
import type { AskHistory } from './histories.ts'
import { nameAuthors } from './nameAuthors.ts'
import { createRequireHistory } from './requireHistory.ts'

/** An agenda item's id or a note's section. */
const part = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .optional()
const point = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const newest = point.default(Number.MAX_SAFE_INTEGER)

/** The past of a document, for those who have the right to it: who wrote when, what changed, how it read. */
export function documentHistoryRoutes(ground: Ground, askHistory: AskHistory) {
  const requireHistory = createRequireHistory(ground)
  return new Hono<Env>()
    .get(
      '/:documentId/history',
      describe('documents', 'Who wrote in a document, and when; `part` narrows it to an agenda item or a section'),
      pathIds('documentId'),
      query(z.object({ part })),
      async (c) => {
        const { id } = await requireHistory(signedIn(c), c.req.valid('param').documentId)
        const { part: only = null } = c.req.valid('query')
        const spells = await askHistory(id, (history) => history.timeline(only))
        const wrote = spells.flatMap(({ shares }) => shares.map(({ personId }) => personId))
        return c.json({ spells, authors: await nameAuthors(ground.db, wrote) })
      },
    )
    .get(
      '/:documentId/history/changes',
      describe('documents', 'What changed between two points of a document’s history, and by whom'),
      pathIds('documentId'),
      query(z.object({ part, from: point.default(0), to: newest })),
      async (c) => {
        const { id } = await requireHistory(signedIn(c), c.req.valid('param').documentId)
        const { part: only = null, from, to } = c.req.valid('query')
        if (from > to) throw refuse('input.invalid', { field: 'from' })
        const parts = await askHistory(id, (history) => history.changes(only, from, to))
        return c.json({ parts, authors: await nameAuthors(ground.db, parts.flatMap(authorsIn)) })
      },
    )
    .get(
      '/:documentId/history/content',
      describe('documents', 'A document, or one part of it, as it stood at a point of its history'),
      pathIds('documentId'),
      query(z.object({ part, at: newest })),
      async (c) => {
        const { id } = await requireHistory(signedIn(c), c.req.valid('param').documentId)
        const { part: only = null, at } = c.req.valid('query')
        return c.json({ parts: await askHistory(id, (history) => history.content(only, at)) })
      },
    )
}

function authorsIn({ blocks }: ChangedPart): (string | null)[] {
  return blocks.flatMap(({ spans, remarked }) => [...spans.map(({ personId }) => personId), remarked?.personId ?? null])
}
