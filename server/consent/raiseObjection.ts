import { checkObjection } from '../../shared/consent/checkRound.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { mandatesIn, requireRound, speaksFor } from './requireRound.ts'
import { insertObjection } from './store.ts'

/** Raises an objection for a seat the actor speaks for; returns its id. See RULES.md V45. */
export async function raiseObjection(
  tx: Tx,
  actor: Viewer,
  { roundId, seatId, text }: { roundId: string; seatId: string; text: string },
): Promise<string> {
  const round = await requireRound(tx.db, actor, 'group.read', roundId)
  const { groupId, meetingId, loop } = round
  const own = speaksFor(actor, groupId, await mandatesIn(tx.db, round)).find((mandate) => mandate.seatId === seatId)
  const refusal = checkObjection(round, own !== undefined, text)
  if (refusal || !own) throw new Refused(refusal ?? { code: 'consent.notTakingPart' })
  const id = tx.newId()
  const { organisation } = own
  await insertObjection(tx.db, roundId, {
    id,
    seatId,
    organisation,
    loop,
    text: text.trim(),
    raisedAt: tx.now,
    raisedBy: actor.personId,
  })
  append(tx, { kind: 'consent.objectionRaised', groupId, meetingId, roundId, objectionId: id })
  return id
}
