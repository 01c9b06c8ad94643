import type { Kysely } from 'kysely'
import { publishedBallots } from '../../shared/votes/namesOf.ts'
import type { PublishedBallot } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'
import { listBallots, listRoll } from './ballotStore.ts'
import { listRevealed } from './sealedStore.ts'
import type { VoteRecord } from './store.ts'

/** The counted papers of a vote as its secrecy lets them be published, in the order their hash is taken in. See RULES.md V13, V30, V34. */
export async function readPublished(
  db: Kysely<Tables>,
  { id, secrecy }: Pick<VoteRecord, 'id' | 'secrecy'>,
): Promise<PublishedBallot[]> {
  if (secrecy === 'secret') {
    const revealed = await listRevealed(db, id)
    return revealed.map(({ tracker, ballot }) => ({ organisation: null, tracker, ballot }))
  }
  const cast = new Map((await listBallots(db, id)).map(({ seatId, choice }) => [seatId, choice]))
  return publishedBallots(secrecy, { roll: await listRoll(db, id), cast })
}
