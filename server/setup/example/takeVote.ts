import type { Choice } from '../../../shared/votes/vote.ts'
import { castBallot } from '../../votes/castBallot.ts'
import { closeVote } from '../../votes/closeVote.ts'
import { openVote, type OpenVote } from '../../votes/openVote.ts'
import { voteKeysIn } from '../../votes/voteKeys.ts'
import type { ExampleStage } from './stage.ts'

/** Opens a vote, has everyone on its roll vote (for, unless said otherwise by organisation), and closes it; returns its id. */
export async function takeVote(
  stage: ExampleStage,
  chairId: string,
  motion: Omit<OpenVote, 'options' | 'limits' | 'secret'>,
  otherwise: Readonly<Record<string, Choice>>,
): Promise<string> {
  const keys = voteKeysIn(stage.ground.config.dataDir)
  const voteId = await stage.by(chairId, (tx, actor) =>
    openVote(tx, actor, { ...motion, options: [], limits: {}, secret: false }, keys),
  )
  const roll = await stage.ground.db
    .selectFrom('vote_roll')
    .innerJoin('seats', 'seats.id', 'vote_roll.voter_seat_id')
    .select(['vote_roll.seat_id', 'vote_roll.organisation', 'seats.person_id'])
    .where('vote_roll.vote_id', '=', voteId)
    .execute()
  for (const { seat_id: seatId, organisation, person_id: personId } of roll) {
    if (personId === null) throw new Error(`nobody holds the seat of ${organisation}`)
    await stage.by(personId, (tx, actor) =>
      castBallot(tx, actor, { voteId, seatId, choice: otherwise[organisation] ?? 'for' }, keys),
    )
  }
  await stage.by(chairId, (tx, actor) => closeVote(tx, actor, voteId, keys))
  return voteId
}
