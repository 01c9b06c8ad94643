// walk:decision 4 — the next number of the series, in the transaction of what it numbers.
import { numberIn } from '../../shared/decisions/numbers.ts'
import type { Tx } from '../database/transact.ts'
import { findNext, upsertNext } from './seriesStore.ts'

/** Allots the next number of a series. Undone with the transaction, so that none is ever missing. See RULES.md D2. */
export async function allotNumber(tx: Tx, series: string): Promise<string> {
  const sequence = await findNext(tx.db, series)
  await upsertNext(tx.db, series, sequence + 1)
  return numberIn(series, sequence)
}
