import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import { proposals } from '../../shared/votes/motion.ts'
import { MINUTES_MAX } from '../../shared/votes/deadline.ts'
import { OPTIONS_MAX } from '../../shared/votes/limits.ts'
import { voteRules } from '../../shared/votes/vote.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { openVote } from './openVote.ts'
import { readRoomScreen } from './readRoomScreen.ts'
import { listVotes } from './store.ts'
import { voteKeysIn } from './voteKeys.ts'
import { readVoteView } from './voteView.ts'

const id = z.string().regex(ID_PATTERN)
const text = z.string().trim().max(2000).optional()
const texts = z.object({ en: text, fr: text, nl: text })
const label = z.string().trim().max(200).optional()
const points = z.number().int().min(0).optional()
const putMotion = z.object({
  itemId: id,
  /** Left out where the motion was drafted together. */
  question: texts.optional(),
  drafted: z.object({ blockId: id.nullable() }).optional(),
  rule: z.enum(voteRules).optional(),
  // One more than any rule takes, so that the rule can say how many it does.
  options: z
    .array(z.object({ en: label, fr: label, nl: label }))
    .max(OPTIONS_MAX + 1)
    .optional(),
  limits: z.object({ perOption: points, inAll: points }).optional(),
  secret: z.boolean().optional(),
  closesAfterMinutes: z.number().int().min(1).max(MINUTES_MAX).optional(),
  presidingSeatId: id.optional(),
  escalationId: id.nullable().optional(),
  proposal: z.enum(proposals).nullable().optional(),
  amendment: texts.optional(),
})

/** A meeting's votes, and what its room screen shows; mounted under the meetings. */
export function meetingVotesRoutes(ground: Ground) {
  const keys = voteKeysIn(ground.config.dataDir)
  return new Hono<Env>()
    .get('/:meetingId/votes', describe('votes', 'The votes of a meeting'), pathIds('meetingId'), async (c) => {
      const viewer = signedIn(c)
      const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
      await closeDueVotes(ground)
      const votes = await listVotes(ground.db, meeting.id)
      return c.json({ votes: await Promise.all(votes.map((vote) => readVoteView(ground, viewer, vote))) })
    })
    .get(
      '/:meetingId/screen',
      describe('votes', 'What the room screen shows, the same for every reader'),
      pathIds('meetingId'),
      async (c) => {
        const viewer = signedIn(c)
        await closeDueVotes(ground)
        const meeting = await requireMeeting(ground.db, viewer, 'group.read', c.req.valid('param').meetingId)
        return c.json(await readRoomScreen(ground, meeting))
      },
    )
    .post(
      '/:meetingId/votes',
      describe('votes', 'Opens a vote on an item and freezes its roll'),
      pathIds('meetingId'),
      body(putMotion),
      async (c) => {
        const {
          escalationId = null,
          proposal = null,
          amendment = {},
          question = {},
          options = [],
          limits = {},
          secret = false,
          ...rest
        } = c.req.valid('json')
        const motion = { question, escalationId, proposal, amendment, options, limits, secret }
        const input = { ...rest, ...c.req.valid('param'), ...motion }
        await closeDueVotes(ground)
        const voteId = await mutate(c, ground, (tx, actor) => openVote(tx, actor, input, keys))
        return c.json({ voteId })
      },
    )
}
