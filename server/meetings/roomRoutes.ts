import { Hono } from 'hono'
import { z } from 'zod'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { askFloor, endFloor, giveFloor } from './giveFloor.ts'
import { readAgenda } from './readAgenda.ts'
import { readFloor } from './readFloor.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { id } from './schemas.ts'
import { listScreenLinks } from './screenLinkStore.ts'
import { makeScreenLink, revokeScreenLink } from './screenLinks.ts'

/** What goes on in the room: the floor and the time of the current item, and the links to its wall; mounted under the meetings. */
export function meetingRoomRoutes(ground: Ground) {
  return new Hono<Env>()
    .get(
      '/:meetingId/floor',
      describe('meetings', 'Who speaks and waits, and the item’s time'),
      pathIds('meetingId'),
      async (c) => {
        const meeting = await requireMeeting(ground.db, signedIn(c), 'group.read', c.req.valid('param').meetingId)
        const [roll, agenda] = [await readRoll(ground.db, meeting), await readAgenda(ground.db, meeting)]
        return c.json(await readFloor(ground.db, meeting, { roll, agenda, now: ground.clock.now() }))
      },
    )
    .post(
      '/:meetingId/floor',
      describe('meetings', 'Asks for the floor on the current item'),
      pathIds('meetingId'),
      body(z.object({ seatId: id })),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ requestId: await mutate(c, ground, (tx, actor) => askFloor(tx, actor, input)) })
      },
    )
    .post(
      '/:meetingId/floor/:requestId/given',
      describe('meetings', 'Gives the floor to somebody who waits'),
      pathIds('meetingId', 'requestId'),
      async (c) => {
        const place = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => giveFloor(tx, actor, place))
        return c.json({})
      },
    )
    .post(
      '/:meetingId/floor/:requestId/ended',
      describe('meetings', 'Ends who speaks, or takes a hand back'),
      pathIds('meetingId', 'requestId'),
      async (c) => {
        const place = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => endFloor(tx, actor, place))
        return c.json({})
      },
    )
    .get(
      '/:meetingId/screen-links',
      describe('meetings', 'The links to the meeting’s wall, without what opens them'),
      pathIds('meetingId'),
      async (c) => {
        const meeting = await requireMeeting(ground.db, signedIn(c), 'meeting.run', c.req.valid('param').meetingId)
        const links = await listScreenLinks(ground.db, meeting.id)
        return c.json({
          links: links.map(({ id: linkId, createdAt, expiresAt, revokedAt }) => ({
            id: linkId,
            createdAt,
            expiresAt,
            revokedAt,
          })),
        })
      },
    )
    .post(
      '/:meetingId/screen-links',
      describe('meetings', 'Makes a link to the meeting’s wall; the answer alone holds what opens it'),
      pathIds('meetingId'),
      async (c) => {
        const { meetingId } = c.req.valid('param')
        return c.json(
          await mutate(c, ground, (tx, actor) => makeScreenLink(tx, actor, meetingId), { unremembered: true }),
        )
      },
    )
    .post(
      '/:meetingId/screen-links/:linkId/revoked',
      describe('meetings', 'Closes a link to the meeting’s wall at once'),
      pathIds('meetingId', 'linkId'),
      async (c) => {
        const place = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => revokeScreenLink(tx, actor, place))
        return c.json({})
      },
    )
}
