import { Hono } from 'hono'
import { z } from 'zod'
import { motionRules } from '../../shared/votes/vote.ts'
import { WRITTEN_DAYS_MAX } from '../../shared/votes/written.ts'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { openWrittenVote } from './openWrittenVote.ts'
import { findVote } from './store.ts'
import { readVoteView } from './voteView.ts'
import { listWrittenVotes } from './writtenStore.ts'

const texts = (most: number) => {
  const text = z.string().trim().max(most).optional()
  return z.object({ en: text, fr: text, nl: text })
}
const writtenMotion = z.object({
  title: texts(120),
  question: texts(2000),
  grounds: texts(4000).optional(),
  links: z.string().trim().max(2000).optional(),
  rule: z.enum(motionRules).optional(),
  workingDays: z.number().int().min(1).max(WRITTEN_DAYS_MAX),
})

/** A committee's votes in writing; mounted under the groups. */
export function writtenVotesRoutes(ground: Ground) {
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
      describe('votes', 'Puts a motion to a committee in writing and freezes its roll'),
      pathIds('groupId'),
      body(writtenMotion),
      async (c) => {
        const { grounds = {}, links = '', ...rest } = c.req.valid('json')
        const input = { ...rest, ...c.req.valid('param'), grounds, links }
        const voteId = await mutate(c, ground, (tx, actor) => openWrittenVote(tx, actor, input))
        return c.json({ voteId })
      },
    )
}
