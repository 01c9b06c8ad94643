import { Hono } from 'hono'
import { z } from 'zod'
import { moves } from '../../shared/consent/checkRound.ts'
import { consentEnds, settlements } from '../../shared/consent/round.ts'
import { ID_PATTERN } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { amendWording } from './amendWording.ts'
import { endRound } from './endRound.ts'
import { raiseObjection } from './raiseObjection.ts'
import { settleObjection } from './settleObjection.ts'
import { stopRound } from './stopRound.ts'
import { takeStep } from './takeStep.ts'

const words = z.string().trim().max(2000)
const step = z.object({ move: z.enum(moves) })
const wording = z.object({ texts: z.object({ en: words.optional(), fr: words.optional(), nl: words.optional() }) })
const objection = z.object({ seatId: z.string().regex(ID_PATTERN), text: words })
const settlement = z.object({ state: z.enum(settlements), change: words.default('') })
const ending = z.object({ outcome: z.enum(consentEnds) })
const stop = z.object({ reason: words.min(1) })

/** Consent rounds: their steps, their wording, their objections, their end. */
export function consentRoutes(ground: Ground) {
  return new Hono<Env>()
    .post('/:roundId/step', describe('consent', 'Moves a round on'), pathIds('roundId'), body(step), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => takeStep(tx, actor, input))
      return c.json({})
    })
    .post(
      '/:roundId/wording',
      describe('consent', 'Changes the wording'),
      pathIds('roundId'),
      body(wording),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => amendWording(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:roundId/objections',
      describe('consent', 'Raises an objection'),
      pathIds('roundId'),
      body(objection),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ objectionId: await mutate(c, ground, (tx, actor) => raiseObjection(tx, actor, input)) })
      },
    )
    .post(
      '/:roundId/objections/:objectionId',
      describe('consent', 'Integrates, withdraws or upholds an objection'),
      pathIds('roundId', 'objectionId'),
      body(settlement),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => settleObjection(tx, actor, input))
        return c.json({})
      },
    )
    .post('/:roundId/end', describe('consent', 'Ends a round'), pathIds('roundId'), body(ending), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => endRound(tx, actor, input))
      return c.json({})
    })
    .post('/:roundId/stop', describe('consent', 'Takes a round back'), pathIds('roundId'), body(stop), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => stopRound(tx, actor, input))
      return c.json({})
    })
}
