import type { ConsentRound } from '../../shared/consent/round.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Ground } from '../ground.ts'
import { findGroup } from '../groups/store.ts'
import { mandatesIn, speaksFor } from './requireRound.ts'
import { mayWithdraw } from './settleObjection.ts'
import type { RoundRecord } from './store.ts'

/** A round as this viewer sees it: everything of it is open; what differs is for whom they speak. */
export async function readRoundView({ db }: Ground, viewer: Viewer, round: RoundRecord): Promise<ConsentRound> {
  const mandates = round.state === 'running' ? await mandatesIn(db, round) : []
  const group = await findGroup(db, round.groupId)
  const objections = await Promise.all(
    round.objections.map(async ({ raisedBy, ...objection }) => ({
      ...objection,
      mayWithdraw: await mayWithdraw(db, viewer, round, { ...objection, raisedBy }),
    })),
  )
  const own = speaksFor(viewer, round.groupId, mandates)
  return {
    ...round,
    objections,
    mandates: own.map(({ seatId, organisation }) => ({ seatId, organisation })),
    mayEscalate: (group?.reportsTo ?? null) !== null,
  }
}
