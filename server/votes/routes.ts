// walk:ballot 2 — the route: who asks, which paper, which word; nothing is decided here.
import { Hono } from 'hono'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { annulVote } from './annulVote.ts'
import { castBallot } from './castBallot.ts'
import { closeVote } from './closeVote.ts'
import { requireVote } from './requireVote.ts'
import { listOpenVotesOf } from './store.ts'
import { readVoteView } from './voteView.ts'

const ballot = z.object({ seatId: z.string().regex(ID_PATTERN), choice: z.string().max(20) })
const annulment = z.object({ reason: z.string().trim().min(1).max(2000) })

/** Votes: casting, closing, annulling, and what each person may see of them. */
export function votesRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/', describe('votes', 'The open votes the viewer has a paper in'), async (c) => {
      const viewer = signedIn(c)
      const votes = await listOpenVotesOf(
        ground.db,
        viewer.seats.map((seat) => seat.seatId),
      )
      return c.json({ votes: await Promise.all(votes.map((vote) => readVoteView(ground.db, viewer, vote))) })
    })
    .get('/:voteId', describe('votes', 'One vote as the viewer may see it'), pathIds('voteId'), async (c) => {
      const viewer = signedIn(c)
      const vote = await requireVote(ground.db, viewer, 'group.read', c.req.valid('param').voteId)
      return c.json({ vote: await readVoteView(ground.db, viewer, vote) })
    })
    .post('/:voteId/ballots', describe('votes', 'Casts a ballot'), pathIds('voteId'), body(ballot), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await mutate(c, ground, (tx, actor) => castBallot(tx, actor, input)))
    })
    .post('/:voteId/close', describe('votes', 'Closes the vote and counts'), pathIds('voteId'), async (c) => {
      const { voteId } = c.req.valid('param')
      await mutate(c, ground, (tx, actor) => closeVote(tx, actor, voteId))
      return c.json({})
    })
    .post('/:voteId/annul', describe('votes', 'Annuls an open vote'), pathIds('voteId'), body(annulment), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => annulVote(tx, actor, input))
      return c.json({})
    })
}
