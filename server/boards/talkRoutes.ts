import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { talkAct } from './schemas.ts'
import { takeTurns } from './takeTurns.ts'

/** Rounds of talk at a board. */
export function boardTalkRoutes(ground: Ground) {
  return new Hono<Env>().post(
    '/:boardId/talk',
    describe('boards', 'Begins a round of talk, gives the floor, passes, comes back, or ends it'),
    pathIds('boardId'),
    body(talkAct),
    async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => takeTurns(tx, actor, input))
      return c.json({})
    },
  )
}
