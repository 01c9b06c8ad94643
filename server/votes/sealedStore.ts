import type { Kysely } from 'kysely'
import { readBallot, writeBallot } from '../../shared/votes/ballot.ts'
import type { Tables } from '../database/tables.ts'
import { hashBox, type BoxContent } from './sealedBox.ts'

type Db = Kysely<Tables>

/** A secret ballot as stored: whose, since when, and the box, null once the vote has ended. */
export interface SealedBallot {
  seatId: string
  at: string
  box: Uint8Array | null
  boxHash: Uint8Array
}

/** Stores the one secret ballot of a mandate; a second one violates the primary key. */
export async function insertSealed(
  db: Db,
  ballot: { voteId: string; seatId: string; box: Uint8Array; castAt: string },
): Promise<void> {
  await db
    .insertInto('sealed_ballots')
    .values({
      vote_id: ballot.voteId,
      seat_id: ballot.seatId,
      box: ballot.box,
      box_hash: hashBox(ballot.box),
      cast_at: ballot.castAt,
    })
    .execute()
}

/** The secret ballot of one mandate, if it has been cast. */
export async function findSealed(db: Db, voteId: string, seatId: string): Promise<SealedBallot | undefined> {
  const row = await db
    .selectFrom('sealed_ballots')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('seat_id', '=', seatId)
    .executeTakeFirst()
  return row && toSealed(row)
}

/** Who has cast in a secret vote, by seat. */
export async function listSealed(db: Db, voteId: string): Promise<SealedBallot[]> {
  const rows = await db
    .selectFrom('sealed_ballots')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('seat_id')
    .execute()
  return rows.map(toSealed)
}

function toSealed(row: Tables['sealed_ballots']): SealedBallot {
  return { seatId: row.seat_id, at: row.cast_at, box: row.box, boxHash: row.box_hash }
}

/** Empties the boxes of a vote that has ended: who has voted stays, what they cast is nowhere but among the revealed. */
export async function emptyBoxes(db: Db, voteId: string): Promise<void> {
  await db.updateTable('sealed_ballots').set({ box: null }).where('vote_id', '=', voteId).execute()
}

/** Stores what was in the boxes, sorted by tracker, with nothing that says whose it was. */
export async function insertRevealed(db: Db, voteId: string, contents: readonly BoxContent[]): Promise<void> {
  if (contents.length === 0) return
  const rows = contents
    .map(({ tracker, ballot }) => ({ vote_id: voteId, tracker, choice: writeBallot(ballot) }))
    .toSorted((a, b) => (a.tracker < b.tracker ? -1 : 1))
  await db.insertInto('revealed_ballots').values(rows).execute()
}

/** The counted ballots of a secret vote, by tracker. */
export async function listRevealed(db: Db, voteId: string): Promise<BoxContent[]> {
  const rows = await db
    .selectFrom('revealed_ballots')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('tracker')
    .execute()
  return rows.map((row) => ({ tracker: row.tracker, ballot: readBallot(row.choice) }))
}
