// walk:ballot 2 — the route: who asks, which paper, which word; nothing is decided here.
import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { DISSENT_MAX } from '../../shared/votes/dissent.ts'
import { OPTIONS_MAX } from '../../shared/votes/limits.ts'
import { castingChoices } from '../../shared/votes/vote.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { annexDissent } from './annexDissent.ts'
import { annulVote } from './annulVote.ts'
import { castBallot } from './castBallot.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { closeVote } from './closeVote.ts'
import { exportVote } from './exportVote.ts'
import { finishVote } from './finishVote.ts'
import { giveCastingVote } from './giveCastingVote.ts'
import { openRunOff } from './openRunOff.ts'
import { readReceipt } from './receipts.ts'
import { recuseInWriting } from './recuseInWriting.ts'
import { renewVote } from './renewVote.ts'
import { requestDiscussion } from './requestDiscussion.ts'
import { requireVote } from './requireVote.ts'
import { findVote, listOpenVotesOf } from './store.ts'
import { voteKeysIn } from './voteKeys.ts'
import { readVoteView } from './voteView.ts'

const ballot = z.object({
  seatId: z.string().regex(ID_PATTERN),
  choice: z.union([z.string().max(20), z.array(z.number()).max(OPTIONS_MAX)]),
})
const dissent = z.object({
  seatId: z.string().regex(ID_PATTERN),
  language: z.enum(locales),
  text: z.string().trim().min(1).max(DISSENT_MAX),
})
const casting = z.object({ choice: z.enum(castingChoices) })
/** Why a vote ends before its time, or somebody takes no part. */
const reasoned = z.object({ reason: z.string().trim().min(1).max(2000) })

/** Votes: casting, closing, annulling, and what each person may see of them. */
export function votesRoutes(ground: Ground) {
  const keys = voteKeysIn(ground.config.dataDir)
  return new Hono<Env>()
    .get('/', describe('votes', 'The open votes the viewer has a paper in'), async (c) => {
      const viewer = signedIn(c)
      await closeDueVotes(ground)
      const votes = await listOpenVotesOf(
        ground.db,
        viewer.seats.map((seat) => seat.seatId),
      )
      return c.json({ votes: await Promise.all(votes.map((vote) => readVoteView(ground, viewer, vote))) })
    })
    .get('/:voteId', describe('votes', 'One vote as the viewer may see it'), pathIds('voteId'), async (c) => {
      const viewer = signedIn(c)
      await closeDueVotes(ground)
      const vote = await requireVote(ground.db, viewer, 'group.read', c.req.valid('param').voteId)
      return c.json({ vote: await readVoteView(ground, viewer, vote) })
    })
    .get(
      '/:voteId/export',
      describe('votes', 'A counted vote with its papers, to count again'),
      pathIds('voteId'),
      async (c) => {
        const viewer = signedIn(c)
        await closeDueVotes(ground)
        const vote = await requireVote(ground.db, viewer, 'group.read', c.req.valid('param').voteId)
        c.header('Content-Disposition', `attachment; filename="vote-${vote.id}.json"`)
        return c.json(await exportVote(ground.db, vote))
      },
    )
    .post('/:voteId/ballots', describe('votes', 'Casts a ballot'), pathIds('voteId'), body(ballot), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      const secret = (await findVote(ground.db, input.voteId))?.secrecy === 'secret'
      const cast = (tx: Tx, actor: Viewer) => castBallot(tx, actor, input, keys)
      const { recordedAt, seatId } = await mutate(c, ground, cast, { bodyless: secret })
      return c.json({
        recordedAt,
        secret: secret ? await readReceipt(ground, input.voteId, seatId, input.choice) : null,
      })
    })
    .post('/:voteId/close', describe('votes', 'Closes the vote and counts'), pathIds('voteId'), async (c) => {
      const { voteId } = c.req.valid('param')
      await mutate(c, ground, (tx, actor) => closeVote(tx, actor, voteId, keys))
      await finishVote(ground, voteId, signedIn(c).personId)
      return c.json({})
    })
    .post(
      '/:voteId/dissents',
      describe('votes', 'Annexes the dissent of somebody who voted against'),
      pathIds('voteId'),
      body(dissent),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await closeDueVotes(ground)
        await mutate(c, ground, (tx, actor) => annexDissent(tx, actor, input))
        return c.json({})
      },
    )
    .post('/:voteId/annul', describe('votes', 'Annuls an open vote'), pathIds('voteId'), body(reasoned), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => annulVote(tx, actor, input))
      await finishVote(ground, input.voteId, signedIn(c).personId)
      return c.json({})
    })
    .post(
      '/:voteId/renewal',
      describe('votes', 'Annuls a vote whose draft has changed and opens it anew'),
      pathIds('voteId'),
      body(reasoned),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await closeDueVotes(ground)
        const renewed = await mutate(c, ground, async (tx, actor) => ({
          voteId: await renewVote(tx, actor, input, keys),
        }))
        await finishVote(ground, input.voteId, signedIn(c).personId)
        return c.json(renewed)
      },
    )
    .post(
      '/:voteId/casting',
      describe('votes', 'Decides a tie (the chair)'),
      pathIds('voteId'),
      body(casting),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => giveCastingVote(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:voteId/discussion',
      describe('votes', 'Asks for discussion, which stops a vote in writing'),
      pathIds('voteId'),
      body(reasoned),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => requestDiscussion(tx, actor, input))
        await finishVote(ground, input.voteId, signedIn(c).personId)
        return c.json({})
      },
    )
    .post(
      '/:voteId/recusals',
      describe('votes', 'Takes a seat out of a vote in writing, before it has answered'),
      pathIds('voteId'),
      body(reasoned.extend({ seatId: z.string().regex(ID_PATTERN) })),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => recuseInWriting(tx, actor, input))
        return c.json({})
      },
    )
    .post('/:voteId/run-off', describe('votes', 'Opens the run-off of a vote'), pathIds('voteId'), async (c) => {
      const { voteId } = c.req.valid('param')
      return c.json(
        await mutate(c, ground, async (tx, actor) => ({ voteId: await openRunOff(tx, actor, voteId, keys) })),
      )
    })
}
