import type { Viewer } from '../../shared/groups/rights.ts'
import { mandatesOf } from '../../shared/meetings/mandates.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { checkQuorum } from '../../shared/votes/checkQuorum.ts'
import { checkSecrecy, isSecret } from '../../shared/votes/checkSecrecy.ts'
import { canTie, presidersOf } from '../../shared/votes/castingVote.ts'
import { checkMotion, type Motion } from '../../shared/votes/motion.ts'
import { mayBeDrafted, type Drafted } from '../../shared/votes/drafted.ts'
import { limitsOf } from '../../shared/votes/limits.ts'
import type { Amends, Presiding, VoteRule } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { lockRoll } from '../meetings/lockRoll.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { readQuorum } from '../meetings/readQuorum.ts'
import { readRoll } from '../meetings/readRoll.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { listRecusals } from '../meetings/rollStore.ts'
import { insertRoll } from './ballotStore.ts'
import { frozenHash } from './frozen.ts'
import { readDraft } from './readDraft.ts'
import { insertVote, listVotes } from './store.ts'
import type { VoteKeys } from './voteKeys.ts'

export interface OpenVote extends Omit<Motion, 'rule'> {
  meetingId: string
  itemId: string
  /** Another rule than the group's own, if the motion needs one. */
  rule?: VoteRule | undefined
  /** Held in secret, whatever the group's rules say of other votes. */
  secret: boolean
  /** Closes by itself after so many minutes. */
  closesAfterMinutes?: number | undefined
  /** Who presides, where more than one could and the rules give a casting vote. */
  presidingSeatId?: string | undefined
  /** The amendment it decides, if it is one. */
  amends?: Amends | null
  /** Where the motion was drafted together: then its words are read there, whatever the request says. */
  drafted?: Drafted | null
}

/** Opens a vote on an item and freezes question, rule and roll; returns its id. See RULES.md V7–V11, V23, V31, V32, V37, V39, V100. */
export async function openVote(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, secret: askedSecret, closesAfterMinutes, presidingSeatId, ...asked }: OpenVote,
  keys: VoteKeys,
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'vote.open', meetingId)
  if (meeting.state !== 'open') throw refuse('votes.meetingNotOpen')
  await requireItem(tx.db, meeting, itemId)
  const rules = await requireRules(tx.db, meeting.groupId)
  const { amends = null, drafted = null } = asked
  const question = drafted === null ? asked.question : await readDraft(tx.db, meeting, itemId, drafted)
  const motion = { ...asked, question, rule: asked.rule ?? rules.voteRule }
  const roll = await readRoll(tx.db, meeting)
  if (drafted !== null && !mayBeDrafted(motion)) throw refuse('input.invalid', { field: 'drafted' })
  const recused = await recusedFor(tx, meetingId, itemId)
  const quorum = await readQuorum(tx.db, meeting, { roll, rules, itemId })
  const secret = isSecret(motion.rule, askedSecret)
  const refusal =
    checkMotion(motion, rules.decisionLanguages) ?? checkQuorum(quorum) ?? checkSecrecy(secret, quorum.counted)
  if (refusal) throw new Refused(refusal)
  const others = await listVotes(tx.db, meetingId)
  if (others.some((vote) => vote.itemId === itemId && vote.state === 'open')) throw refuse('votes.alreadyOpen')

  const mayTie = rules.castingVote && !secret && canTie(motion.rule)
  const presiding = mayTie ? presiderIn(presidersOf(roll, recused), presidingSeatId) : null
  const mandates = mandatesOf(roll, recused, itemId)
  const onRoll = new Set(mandates.map((mandate) => mandate.seatId))
  const leftOut = roll
    .filter((line) => line.voting && !onRoll.has(line.seatId))
    .map(({ seatId, organisation }) => ({ seatId, organisation }))
  const frozen = {
    ...motion,
    meetingId,
    itemId,
    limits: limitsOf(motion.rule, motion.options.length, motion.limits),
    secrecy: secret ? ('secret' as const) : rules.voteSecrecy,
    deadline: closesAfterMinutes === undefined ? null : minutesAfter(tx.now, closesAfterMinutes),
    quorumNeeded: quorum.needed,
    recused: leftOut.filter(({ seatId }) => recused.has(seatId)),
    absent: leftOut.filter(({ seatId }) => !recused.has(seatId)),
    presiding,
    amends,
    drafted,
  }
  const id = tx.newId()
  await insertVote(tx.db, {
    ...frozen,
    id,
    groupId: meeting.groupId,
    entitled: mandates.length,
    frozenHash: frozenHash(frozen, mandates),
    openedAt: tx.now,
    openedBy: actor.personId,
    keyState: secret ? 'kept' : null,
  })
  await insertRoll(tx.db, id, mandates)
  if (secret) keys.make(id)
  await lockRoll(tx, { meetingId, itemId })
  append(tx, { kind: 'votes.voteOpened', groupId: meeting.groupId, meetingId, voteId: id })
  return id
}

/** Who was named, if they can preside; nobody named, the first who can. */
function presiderIn(candidates: readonly Presiding[], seatId: string | undefined): Presiding | null {
  if (seatId === undefined) return candidates[0] ?? null
  const named = candidates.find((candidate) => candidate.seatId === seatId)
  if (!named) throw refuse('input.invalid', { field: 'presidingSeatId' })
  return named
}

async function recusedFor(tx: Tx, meetingId: string, itemId: string): Promise<Set<string>> {
  const recusals = await listRecusals(tx.db, meetingId)
  return new Set(recusals.filter((recusal) => recusal.itemId === itemId).map((recusal) => recusal.seatId))
}

function minutesAfter(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}
