import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import { OPTIONS_MAX } from '../../shared/votes/limits.ts'
import { proposals } from '../../shared/votes/motion.ts'
import { voteRules } from '../../shared/votes/vote.ts'
import { WRITTEN_DAYS_MAX } from '../../shared/votes/written.ts'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { openWrittenVote } from './openWrittenVote.ts'
import { findVote } from './store.ts'
import { voteKeysIn } from './voteKeys.ts'
import { readVoteView } from './voteView.ts'
import { listWrittenVotes } from './writtenStore.ts'

const texts = (most: number) => {
  const text = z.string().trim().max(most).optional()
  return z.object({ en: text, fr: text, nl: text })
}
const points = z.number().int().min(0).optional()
const writtenMotion = z.object({
  title: texts(120),
  question: texts(2000),
  grounds: texts(4000).optional(),
  links: z.string().trim().max(2000).optional(),
  rule: z.enum(voteRules).optional(),
  // One more than any rule takes, so that the rule can say how many it does.
  options: z
    .array(texts(200))
    .max(OPTIONS_MAX + 1)
    .optional(),
  limits: z.object({ perOption: points, inAll: points }).optional(),
  secret: z.boolean().optional(),
  workingDays: z.number().int().min(1).max(WRITTEN_DAYS_MAX),
  escalationId: z.string().regex(ID_PATTERN).nullable().optional(),
  proposal: z.enum(proposals).nullable().optional(),
  amendment: texts(2000).optional(),
})

/** A committee's votes in writing; mounted under the groups. */
export function writtenVotesRoutes(ground: Ground) {
  const keys = voteKeysIn(ground.config.dataDir)
  return new Hono<Env>()
    .get(
      '/:groupId/written-votes',
      describe('votes', 'A committee’s votes in writing, the latest first'),
      pathIds('groupId'),
      async (c) => {
        const viewer = signedIn(c)
        const { groupId } = c.req.valid('param')
        await requireRight(ground.db, viewer, 'group.read', groupId)
        await closeDueVotes(ground)
        const found = await Promise.all(
          (await listWrittenVotes(ground.db, groupId)).map((id) => findVote(ground.db, id)),
        )
        const votes = found.filter((vote) => vote !== undefined)
        return c.json({ votes: await Promise.all(votes.map((vote) => readVoteView(ground, viewer, vote))) })
      },
    )
    .post(
      '/:groupId/written-votes',
      describe('votes', 'Puts a motion or a choice to a committee in writing and freezes its roll'),
      pathIds('groupId'),
      body(writtenMotion),
      async (c) => {
        const { grounds = {}, links = '', options = [], limits = {}, secret = false, ...rest } = c.req.valid('json')
        const { escalationId = null, proposal = null, amendment = {}, ...motion } = rest
        const answer = { escalationId, proposal, amendment }
        const input = { ...motion, ...c.req.valid('param'), grounds, links, options, limits, secret, ...answer }
        const voteId = await mutate(c, ground, (tx, actor) => openWrittenVote(tx, actor, input, keys))
        return c.json({ voteId })
      },
    )
}
