import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import { z } from 'zod'
import { may } from '../../shared/groups/rights.ts'
import { attendanceStatuses, presenceModes } from '../../shared/meetings/attendance.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { changeAgendaLock } from './changeAgendaLock.ts'
import { changeMeeting } from './changeMeeting.ts'
import { checkIn } from './checkIn.ts'
import { adjournMeeting, closeMeeting } from './closeMeeting.ts'
import { conveneMeeting } from './conveneMeeting.ts'
import { declareRecusal, withdrawRecusal } from './declareRecusal.ts'
import { makeItemCurrent } from './makeItemCurrent.ts'
import { readMeetingView } from './meetingView.ts'
import { openMeeting } from './openMeeting.ts'
import { recordAttendance } from './recordAttendance.ts'
import { requireMeeting } from './requireMeeting.ts'
import { id, meetingDetails, reason } from './schemas.ts'
import { listAgendaVersions, listMeetings } from './store.ts'
import { versionAgenda } from './versionAgenda.ts'

const version = z.number().int().min(1)
const attendance = z.object({
  seatId: id,
  status: z.enum(attendanceStatuses),
  mode: z.enum(presenceModes),
  holderSeatId: id.nullable(),
  itemId: id.nullable().optional(),
  alternateId: id.nullable().optional(),
})

const pathOfVersion = validator('param', z.object({ meetingId: id, version: z.string().max(6) }), (result) => {
  if (!result.success) throw refuse('notFound')
})

/** Meetings: their course, agendas as frozen, roll and recusals. */
export function meetingsRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/', describe('meetings', 'The meetings of all the viewer’s groups'), async (c) => {
      const viewer = signedIn(c)
      const groupIds = viewer.seats.map((seat) => seat.groupId).filter((groupId) => may(viewer, 'group.read', groupId))
      return c.json({ meetings: await listMeetings(ground.db, groupIds) })
    })
    .get('/:meetingId', describe('meetings', 'One meeting with its roll and quorum'), pathIds('meetingId'), async (c) =>
      c.json(await readMeetingView(ground.db, signedIn(c), c.req.valid('param').meetingId)),
    )
    .post(
      '/:meetingId/details',
      describe('meetings', 'Changes title, times and place'),
      pathIds('meetingId'),
      body(meetingDetails.extend({ version })),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => changeMeeting(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:meetingId/convene',
      describe('meetings', 'Convenes the meeting and freezes its agenda'),
      pathIds('meetingId'),
      async (c) => {
        const { meetingId } = c.req.valid('param')
        const notice = await mutate(c, ground, (tx, actor) => conveneMeeting(tx, actor, meetingId))
        return c.json({ notice })
      },
    )
    .post('/:meetingId/open', describe('meetings', 'Opens the meeting'), pathIds('meetingId'), async (c) => {
      const { meetingId } = c.req.valid('param')
      await mutate(c, ground, (tx, actor) => openMeeting(tx, actor, meetingId))
      return c.json({})
    })
    .post('/:meetingId/close', describe('meetings', 'Closes the meeting for good'), pathIds('meetingId'), async (c) => {
      const { meetingId } = c.req.valid('param')
      await mutate(c, ground, (tx, actor) => closeMeeting(tx, actor, meetingId))
      return c.json({})
    })
    .post(
      '/:meetingId/adjourn',
      describe('meetings', 'Closes the meeting because its quorum is missing'),
      pathIds('meetingId'),
      async (c) => {
        const { meetingId } = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => adjournMeeting(tx, actor, meetingId))
        return c.json({})
      },
    )
    .post(
      '/check-in',
      describe(
        'meetings',
        'Marks the viewer present in the room of the meeting with this code, or leads to the board that has it',
      ),
      body(z.object({ code: z.string().trim().max(20) })),
      async (c) => {
        const { code } = c.req.valid('json')
        return c.json(await mutate(c, ground, (tx, actor) => checkIn(tx, actor, code)))
      },
    )
    .post(
      '/:meetingId/current-item',
      describe('meetings', 'Takes up an item of the agenda'),
      pathIds('meetingId'),
      body(z.object({ itemId: id })),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => makeItemCurrent(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:meetingId/agenda-lock',
      describe('meetings', 'Locks the agenda to the officers or unlocks it'),
      pathIds('meetingId'),
      body(z.object({ locked: z.boolean() })),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => changeAgendaLock(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:meetingId/attendance',
      describe('meetings', 'Records how a seat attends'),
      pathIds('meetingId'),
      body(attendance),
      async (c) => {
        const { itemId = null, alternateId = null, ...change } = c.req.valid('json')
        const input = { ...change, ...c.req.valid('param'), itemId, alternateId }
        await mutate(c, ground, (tx, actor) => recordAttendance(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:meetingId/recusals',
      describe('meetings', 'Declares a recusal, or takes it back when no reason is given'),
      pathIds('meetingId'),
      body(z.object({ itemId: id, seatId: id, reason: reason.nullable() })),
      async (c) => {
        const place = { ...c.req.valid('json'), ...c.req.valid('param') }
        const said = place.reason
        await mutate(c, ground, (tx, actor) =>
          said === null ? withdrawRecusal(tx, actor, place) : declareRecusal(tx, actor, { ...place, reason: said }),
        )
        return c.json({})
      },
    )
    .post(
      '/:meetingId/agenda-versions',
      describe('meetings', 'Issues the agenda as it stands as a further version'),
      pathIds('meetingId'),
      async (c) => {
        const { meetingId } = c.req.valid('param')
        const issued = await mutate(c, ground, (tx, actor) => versionAgenda(tx, actor, meetingId))
        return c.json({ version: issued })
      },
    )
    .get(
      '/:meetingId/agenda-versions/:version',
      describe('meetings', 'A frozen version of the agenda'),
      pathOfVersion,
      async (c) => {
        const asked = c.req.valid('param')
        const meeting = await requireMeeting(ground.db, signedIn(c), 'group.read', asked.meetingId)
        const versions = await listAgendaVersions(ground.db, meeting.id)
        const found = versions.find((frozen) => String(frozen.version) === asked.version)
        if (!found) throw refuse('notFound')
        return c.json(found)
      },
    )
}
