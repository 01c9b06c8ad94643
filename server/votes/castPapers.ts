import type { Kysely } from 'kysely'
import type { Ballot } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'
import { findBallot, listBallots } from './ballotStore.ts'
import { findSealed, listSealed } from './sealedStore.ts'
import type { VoteRecord } from './store.ts'

/** A paper that was cast; what a secret one says is in its box alone. */
export interface CastPaper {
  seatId: string
  choice: Ballot | null
  at: string
}

/** Which papers of a vote have been cast, and what the open ones say. */
export async function castPapers(
  db: Kysely<Tables>,
  { id, secrecy }: Pick<VoteRecord, 'id' | 'secrecy'>,
): Promise<CastPaper[]> {
  if (secrecy !== 'secret') return listBallots(db, id)
  return (await listSealed(db, id)).map(({ seatId, at }) => ({ seatId, at, choice: null }))
}

/** The paper of one mandate, if it has been cast. */
export async function findCastPaper(
  db: Kysely<Tables>,
  { id, secrecy }: Pick<VoteRecord, 'id' | 'secrecy'>,
  seatId: string,
): Promise<CastPaper | undefined> {
  if (secrecy !== 'secret') return findBallot(db, id, seatId)
  const sealed = await findSealed(db, id, seatId)
  return sealed && { seatId, at: sealed.at, choice: null }
}
