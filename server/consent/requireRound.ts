import type { Kysely } from 'kysely'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import { isCastBy, mandatesOf, type Mandate } from '../../shared/meetings/mandates.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { readRoll } from '../meetings/readRoll.ts'
import { listRecusals } from '../meetings/rollStore.ts'
import { findMeeting } from '../meetings/store.ts'
import { findRound, type RoundRecord } from './store.ts'

/** The round, if the viewer may do this in its group; to those who may not read it, it does not exist. */
export async function requireRound(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  roundId: string,
): Promise<RoundRecord> {
  const round = await findRound(db, roundId)
  if (!round || !may(viewer, 'group.read', round.groupId)) throw refuse('notFound')
  if (!may(viewer, action, round.groupId)) throw refuse('rights.missing')
  return round
}

/** Who takes part in a round just now: seats present or represented, less those recused for its item (V45). */
export async function mandatesIn(
  db: Kysely<Tables>,
  { meetingId, itemId }: Pick<RoundRecord, 'meetingId' | 'itemId'>,
): Promise<Mandate[]> {
  const meeting = await findMeeting(db, meetingId)
  if (!meeting) throw new Error(`meeting ${meetingId} is gone`)
  const recusals = await listRecusals(db, meetingId)
  const recused = recusals.filter((one) => one.itemId === itemId).map((one) => one.seatId)
  return mandatesOf(await readRoll(db, meeting), new Set(recused), itemId)
}

/** Those of them the viewer speaks for; who runs the round enters objections for everybody without a device. */
export function speaksFor(viewer: Viewer, groupId: string, mandates: readonly Mandate[]): Mandate[] {
  if (may(viewer, 'consent.run', groupId)) return [...mandates]
  return mandates.filter((mandate) => isCastBy(mandate, viewer.seats))
}
