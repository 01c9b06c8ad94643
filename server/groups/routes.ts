import { Hono } from 'hono'
import { z } from 'zod'
import { groupKinds, seatRoles } from '../../shared/groups/group.ts'
import { groupActions, may, type Viewer } from '../../shared/groups/rights.ts'
import type { Group } from '../../shared/groups/group.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { ID_PATTERN } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import { motionRules, openSecrecies } from '../../shared/votes/vote.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { append } from '../journal/append.ts'
import { listAlternates } from './alternateStore.ts'
import { addSeat, changeSeat } from './changeSeats.ts'
import { createGroup } from './createGroup.ts'
import { changeAlternate, nameAlternate } from './nameAlternate.ts'
import { requireRight } from './requireRight.ts'
import { findRules, insertRules, listGroups, listSeats } from './store.ts'

const id = z.string().regex(ID_PATTERN)
const day = z.iso.date()
const name = z.string().trim().max(200)
/** Texts in up to three languages with at least one of them filled. */
const texts = z
  .object({ en: name.optional(), fr: name.optional(), nl: name.optional() })
  .refine((value) => Object.values(value).some((text) => text))
const seat = z.object({
  organisation: z.string().trim().min(1).max(120),
  role: z.enum(seatRoles),
  voting: z.boolean(),
  personId: id.nullable(),
  from: day,
  to: day.nullable(),
})
const alternate = z.object({ personId: id, from: day, to: day.nullable() })
const rules = z.object({
  convocationDays: z.number().int().min(0).max(60),
  convocationDayKind: z.enum(['calendar', 'working']),
  quorum: z.literal('majorityOfSeats'),
  presentInPersonPercent: z.number().int().min(0).max(100),
  voteRule: z.enum(motionRules),
  voteSecrecy: z.enum(openSecrecies),
  castingVote: z.boolean(),
  proxiesPerHolder: z.number().int().min(0).max(10),
  secondConvocation: z.boolean(),
  writtenWorkingDays: z.number().int().min(1).max(60),
  decisionLanguages: z.array(z.enum(locales)).min(1),
})

/** Groups, their seats and their rules. */
export function groupsRoutes(ground: Ground) {
  return new Hono<Env>()
    .get('/', describe('groups', 'The groups the viewer may see, with their rights in each'), async (c) => {
      const viewer = signedIn(c)
      const groups = (await listGroups(ground.db)).filter((group) => may(viewer, 'group.see', group.id))
      return c.json({
        groups: groups.map((group) => ({ ...group, roles: rolesIn(viewer, group), actions: actionsIn(viewer, group) })),
      })
    })
    .post(
      '/',
      describe('groups', 'Creates a group (administrators)'),
      body(
        z.object({
          code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/),
          kind: z.enum(groupKinds),
          name: texts,
          reportsTo: id.nullable(),
        }),
      ),
      async (c) => {
        const input = c.req.valid('json')
        const groupId = await mutate(c, ground, (tx, actor) => {
          if (!actor.administrator) throw refuse('rights.missing')
          return createGroup(tx, input)
        })
        return c.json({ groupId })
      },
    )
    .get('/:groupId', describe('groups', 'One group with its seats and rules'), pathIds('groupId'), async (c) => {
      const viewer = signedIn(c)
      const group = await requireRight(ground.db, viewer, 'group.see', c.req.valid('param').groupId)
      const sheet = await findRules(ground.db, group.id)
      if (!sheet) throw new Error(`group ${group.id} has no rules sheet`)
      return c.json({
        group,
        seats: await listSeats(ground.db, group.id, ground.clock.now()),
        alternates: await listAlternates(ground.db, group.id),
        rules: sheet,
        actions: actionsIn(viewer, group),
      })
    })
    .post('/:groupId/seats', describe('groups', 'Adds a seat'), pathIds('groupId'), body(seat), async (c) => {
      const { groupId } = c.req.valid('param')
      const input = c.req.valid('json')
      const seatId = await mutate(c, ground, async (tx, actor) => {
        await requireRight(tx.db, actor, 'group.manage', groupId)
        return addSeat(tx, { ...input, groupId })
      })
      return c.json({ seatId })
    })
    .post(
      '/:groupId/seats/:seatId',
      describe('groups', 'Changes who holds a seat and until when'),
      pathIds('groupId', 'seatId'),
      body(seat.omit({ organisation: true, from: true })),
      async (c) => {
        const { groupId, seatId } = c.req.valid('param')
        const input = c.req.valid('json')
        await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'group.manage', groupId)
          await changeSeat(tx, groupId, seatId, input)
        })
        return c.json({})
      },
    )
    .post(
      '/:groupId/seats/:seatId/alternates',
      describe('groups', 'Names an alternate of a seat'),
      pathIds('groupId', 'seatId'),
      body(alternate),
      async (c) => {
        const { groupId, seatId } = c.req.valid('param')
        const input = c.req.valid('json')
        const alternateId = await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'group.manage', groupId)
          return nameAlternate(tx, groupId, { ...input, seatId })
        })
        return c.json({ alternateId })
      },
    )
    .post(
      '/:groupId/alternates/:alternateId',
      describe('groups', 'Changes until when somebody is an alternate'),
      pathIds('groupId', 'alternateId'),
      body(alternate.pick({ to: true })),
      async (c) => {
        const { groupId, alternateId } = c.req.valid('param')
        const { to } = c.req.valid('json')
        await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'group.manage', groupId)
          await changeAlternate(tx, groupId, alternateId, to)
        })
        return c.json({})
      },
    )
    .post(
      '/:groupId/rules',
      describe('groups', 'Adopts the next version of the rules sheet'),
      pathIds('groupId'),
      body(z.object({ version: z.number().int(), rules })),
      async (c) => {
        const { groupId } = c.req.valid('param')
        const input = c.req.valid('json')
        const version = await mutate(c, ground, async (tx, actor) => {
          await requireRight(tx.db, actor, 'group.manage', groupId)
          const current = await findRules(tx.db, groupId)
          if (current?.version !== input.version) throw refuse('version.stale')
          const next = input.version + 1
          await insertRules(tx.db, {
            groupId,
            version: next,
            rules: input.rules,
            adoptedAt: tx.now,
            adoptedBy: actor.personId,
          })
          append(tx, { kind: 'groups.rulesChanged', groupId, version: next })
          return next
        })
        return c.json({ version })
      },
    )
}

function rolesIn(viewer: Viewer, group: Group) {
  return viewer.seats.filter((own) => own.groupId === group.id).map((own) => own.role)
}

/** What the viewer may do in a group, for screens that show only what is possible; the server asks again at each change. */
export function actionsIn(viewer: Viewer, group: Group) {
  return groupActions.filter((action) => may(viewer, action, group.id, group.reportsTo))
}
