import type { Kysely } from 'kysely'
import type { Amendment } from '../../shared/amendments/amendment.ts'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findVote } from '../votes/store.ts'
import { findAmendment, findWordingInForce, type AmendmentRecord } from './store.ts'

/** The amendment, if the viewer may do this in its group; to those who may not read it, it does not exist. */
export async function requireAmendment(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  amendmentId: string,
): Promise<AmendmentRecord> {
  const amendment = await findAmendment(db, amendmentId)
  if (!amendment || !may(viewer, 'group.read', amendment.groupId)) throw refuse('notFound')
  if (!may(viewer, action, amendment.groupId)) throw refuse('rights.missing')
  return amendment
}

/** Whether an amendment is the viewer's: they hold its seat now, or tabled it. */
export function isOwn(viewer: Viewer, { seatId, tabledBy }: AmendmentRecord): boolean {
  return tabledBy === viewer.personId || viewer.seats.some((seat) => seat.seatId === seatId)
}

/** Whether its vote is open, and whether the words it changes still stand. */
export async function standingOf(
  db: Kysely<Tables>,
  amendment: AmendmentRecord,
): Promise<Pick<Amendment, 'state' | 'isOpen' | 'isStale'>> {
  const { state, voteId, base } = amendment
  const vote = voteId === null ? undefined : await findVote(db, voteId)
  const inForce = await findWordingInForce(db, amendment)
  return { state, isOpen: vote?.state === 'open', isStale: state === 'tabled' && inForce?.number !== base }
}
