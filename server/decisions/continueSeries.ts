import { seriesOf, type SeriesKind } from '../../shared/decisions/numbers.ts'
import { checkContinueSeries } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { requireRight } from '../groups/requireRight.ts'
import { append } from '../journal/append.ts'
import { appendToLog } from './appendToLog.ts'
import { findNext, isUsed, upsertNext } from './seriesStore.ts'

export interface ContinueSeries {
  groupId: string
  of: SeriesKind
  year: number
  /** The number the series gives next. */
  next: number
}

/** Lets an unused series of a group go on at a higher number, for what was numbered before. See RULES.md D7. */
export async function continueSeries(
  tx: Tx,
  actor: Viewer,
  { groupId, of, year, next }: ContinueSeries,
): Promise<{ series: string }> {
  const group = await requireRight(tx.db, actor, 'group.manage', groupId)
  const series = seriesOf(of, group.code, year)
  const state = { used: await isUsed(tx.db, series), next: await findNext(tx.db, series) }
  const refusal = checkContinueSeries(state, next)
  if (refusal) throw new Refused(refusal)

  await upsertNext(tx.db, series, next)
  await appendToLog(tx, 'series.continued', { series, next, by: tx.actorId })
  append(tx, { kind: 'decisions.seriesContinued', groupId, series, next })
  return { series }
}
