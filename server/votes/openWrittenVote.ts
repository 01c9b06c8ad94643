import type { Viewer } from '../../shared/groups/rights.ts'
import type { Mandate } from '../../shared/meetings/mandates.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { checkSecrecy, isSecret } from '../../shared/votes/checkSecrecy.ts'
import { limitsOf } from '../../shared/votes/limits.ts'
import type { VoteRule } from '../../shared/votes/vote.ts'
import { checkWrittenMotion, type WrittenMotion } from '../../shared/votes/written.ts'
import { writtenPeriod } from '../../shared/votes/writtenPeriod.ts'
import type { Tx } from '../database/transact.ts'
import { requireRight } from '../groups/requireRight.ts'
import { listSeats } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { insertRoll } from './ballotStore.ts'
import { frozenHash } from './frozen.ts'
import { insertVote } from './store.ts'
import type { VoteKeys } from './voteKeys.ts'
import { insertWritten } from './writtenStore.ts'

export interface OpenWrittenVote extends Omit<WrittenMotion, 'rule'> {
  groupId: string
  /** Another rule than the committee's own, if the motion needs one. */
  rule?: VoteRule | undefined
  /** Held in secret, whatever the committee's rules say of other votes. */
  secret: boolean
}

/**
 * Puts a motion or a choice to a committee in writing, with all its voting seats on the frozen roll, each for itself, and
 * the end of the period as the vote's deadline; returns the vote's id. See RULES.md V60–V62, V86, V91.
 */
export async function openWrittenVote(
  tx: Tx,
  actor: Viewer,
  { groupId, secret: askedSecret, ...asked }: OpenWrittenVote,
  keys: VoteKeys,
): Promise<string> {
  await requireRight(tx.db, actor, 'vote.openWritten', groupId)
  const rules = await requireRules(tx.db, groupId)
  const motion = { ...asked, rule: asked.rule ?? rules.voteRule }
  const secret = isSecret(motion.rule, askedSecret)
  const seats = await listVotingSeats(tx, groupId)
  const held = seats.filter(({ personId }) => personId !== null)
  const refusal = checkWrittenMotion(motion, rules) ?? checkSecrecy(secret, held.length)
  if (refusal) throw new Refused(refusal)
  const roll = seats.map(({ id, organisation }): Mandate => ({
    seatId: id,
    organisation,
    voterSeatId: id,
    alternate: null,
  }))
  const quorumNeeded = Math.floor(roll.length / 2) + 1
  if (roll.length === 0) throw refuse('votes.noQuorum', { params: { needed: quorumNeeded, present: 0 } })

  const { title, grounds, links, workingDays, question, rule, options, escalationId, proposal, amendment } = motion
  const { lastDay, deadline } = writtenPeriod(tx.now, workingDays)
  const written = { title, grounds, links, workingDays, lastDay }
  const frozen = {
    meetingId: null,
    itemId: null,
    question,
    rule,
    options,
    limits: limitsOf(rule, options.length, motion.limits),
    secrecy: secret ? ('secret' as const) : rules.voteSecrecy,
    deadline,
    escalationId,
    proposal,
    amendment,
    quorumNeeded,
    recused: [],
    absent: [],
    presiding: null,
    amends: null,
    drafted: null,
  }
  const id = tx.newId()
  await insertVote(tx.db, {
    ...frozen,
    id,
    groupId,
    entitled: roll.length,
    frozenHash: frozenHash({ ...frozen, written }, roll),
    openedAt: tx.now,
    openedBy: actor.personId,
    keyState: secret ? 'kept' : null,
  })
  await insertRoll(tx.db, id, roll)
  await insertWritten(tx.db, id, groupId, written)
  if (secret) keys.make(id)
  append(tx, { kind: 'votes.voteOpened', groupId, meetingId: null, voteId: id })
  return id
}

/** Every voting seat in force today, vacant ones too. */
async function listVotingSeats(tx: Tx, groupId: string) {
  const today = tx.now.slice(0, 10)
  const seats = await listSeats(tx.db, groupId, tx.now)
  return seats.filter((seat) => seat.voting && seat.from <= today)
}
