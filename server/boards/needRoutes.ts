import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { requireRight } from '../groups/requireRight.ts'
import { describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { listNeeds } from './needStore.ts'

/** A group's register of needs; mounted under the groups. */
export function groupNeedsRoutes(ground: Ground) {
  return new Hono<Env>().get(
    '/:groupId/needs',
    describe('boards', 'The needs a group has kept from its boards, with their originals'),
    pathIds('groupId'),
    async (c) => {
      const { groupId } = c.req.valid('param')
      await requireRight(ground.db, signedIn(c), 'group.read', groupId)
      return c.json({ needs: await listNeeds(ground.db, groupId) })
    },
  )
}
