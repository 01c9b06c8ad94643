import type { Kysely } from 'kysely'
import { checkSettle } from '../../shared/consent/checkRound.ts'
import type { Settlement } from '../../shared/consent/round.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import { isCastBy } from '../../shared/meetings/mandates.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { mandatesIn, requireRound } from './requireRound.ts'
import { updateObjection, type RoundRecord, type StoredObjection } from './store.ts'

/** Records that an objection is integrated, withdrawn or upheld. See RULES.md V46. */
export async function settleObjection(
  tx: Tx,
  actor: Viewer,
  asked: { roundId: string; objectionId: string; state: Settlement; change: string },
): Promise<void> {
  const { roundId, objectionId, state, change } = asked
  const round = await requireRound(tx.db, actor, 'group.read', roundId)
  const objection = round.objections.find(({ id }) => id === objectionId)
  if (!objection) throw refuse('notFound')
  const mayDo =
    state === 'withdrawn' ? await mayWithdraw(tx.db, actor, round, objection) : may(actor, 'consent.run', round.groupId)
  if (!mayDo) throw refuse('rights.missing')
  const refusal = checkSettle(round, objection, state, change)
  if (refusal) throw new Refused(refusal)
  const stated = state === 'integrated' ? change.trim() : null
  await updateObjection(tx.db, objectionId, { state, change: stated, at: tx.now, by: actor.personId })
  append(tx, {
    kind: 'consent.objectionSettled',
    groupId: round.groupId,
    meetingId: round.meetingId,
    roundId,
    objectionId,
  })
}

/** An objection is withdrawn by whoever votes for its seat, or entered it; nobody else speaks for them. */
export async function mayWithdraw(
  db: Kysely<Tables>,
  viewer: Viewer,
  round: RoundRecord,
  { seatId, raisedBy }: StoredObjection,
): Promise<boolean> {
  if (raisedBy === viewer.personId) return true
  const mandate = (await mandatesIn(db, round)).find((one) => one.seatId === seatId)
  return isCastBy(mandate ?? { voterSeatId: seatId, alternate: null }, viewer.seats)
}
