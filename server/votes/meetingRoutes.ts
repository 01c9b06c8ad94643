import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import { proposals } from '../../shared/votes/motion.ts'
import { voteRules } from '../../shared/votes/vote.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { openVote } from './openVote.ts'
import { listVotes } from './store.ts'
import { readVoteView } from './voteView.ts'

const id = z.string().regex(ID_PATTERN)
const text = z.string().trim().max(2000).optional()
const texts = z.object({ en: text, fr: text, nl: text })
const motion = z.object({
  itemId: id,
  question: texts,
  rule: z.enum(voteRules).optional(),
  escalationId: id.nullable().optional(),
  proposal: z.enum(proposals).nullable().optional(),
  amendment: texts.optional(),
})

/** A meeting's votes; mounted under the meetings. */
export function meetingVotesRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/:meetingId/votes', describe('votes', 'The votes of a meeting'), pathIds('meetingId'), async (c) => {
      const viewer = signedIn(c)
      const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
      const votes = await listVotes(ground.db, meeting.id)
      return c.json({ votes: await Promise.all(votes.map((vote) => readVoteView(ground.db, viewer, vote))) })
    })
    .post(
      '/:meetingId/votes',
      describe('votes', 'Opens a vote on an item and freezes its roll'),
      pathIds('meetingId'),
      body(motion),
      async (c) => {
        const { escalationId = null, proposal = null, amendment = {}, ...rest } = c.req.valid('json')
        const input = { ...rest, ...c.req.valid('param'), escalationId, proposal, amendment }
        const voteId = await mutate(c, ground, (tx, actor) => openVote(tx, actor, input))
        return c.json({ voteId })
      },
    )
}
