import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { mandatesOf } from '../../shared/meetings/mandates.ts'
import { quorumOf } from '../../shared/meetings/quorum.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { checkQuorum } from '../../shared/votes/checkQuorum.ts'
import { checkMotion, type Motion } from '../../shared/votes/motion.ts'
import type { VoteRule } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { lockRoll } from '../meetings/lockRoll.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { readRoll } from '../meetings/readRoll.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { listRecusals } from '../meetings/rollStore.ts'
import { insertRoll } from './ballotStore.ts'
import { insertVote, listVotes } from './store.ts'

export interface OpenVote extends Motion {
  meetingId: string
  itemId: string
  /** Another rule than the group's own, if the motion needs one. */
  rule?: VoteRule | undefined
}

/** Opens a vote on an item and freezes question, rule and roll; returns its id. See RULES.md V7–V11. */
export async function openVote(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, rule, ...motion }: OpenVote,
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'vote.open', meetingId)
  if (meeting.state !== 'open') throw refuse('votes.meetingNotOpen')
  await requireItem(tx.db, meeting, itemId)
  const rules = await requireRules(tx.db, meeting.groupId)
  const roll = await readRoll(tx.db, meeting)
  const recused = await recusedFor(tx, meetingId, itemId)
  const quorum = quorumOf(roll, rules, recused)
  const refusal = checkMotion(motion, rules.decisionLanguages) ?? checkQuorum(quorum)
  if (refusal) throw new Refused(refusal)
  const others = await listVotes(tx.db, meetingId)
  if (others.some((vote) => vote.itemId === itemId && vote.state === 'open')) throw refuse('votes.alreadyOpen')

  const mandates = mandatesOf(roll, recused)
  const onRoll = new Set(mandates.map((mandate) => mandate.seatId))
  const leftOut = roll
    .filter((line) => line.voting && !onRoll.has(line.seatId))
    .map(({ seatId, organisation }) => ({ seatId, organisation }))
  const frozen = {
    ...motion,
    meetingId,
    itemId,
    rule: rule ?? rules.voteRule,
    secrecy: rules.voteSecrecy,
    quorumNeeded: quorum.needed,
    recused: leftOut.filter(({ seatId }) => recused.has(seatId)),
    absent: leftOut.filter(({ seatId }) => !recused.has(seatId)),
  }
  const id = tx.newId()
  await insertVote(tx.db, {
    ...frozen,
    id,
    groupId: meeting.groupId,
    entitled: mandates.length,
    frozenHash: contentHash(canonicalJson({ ...frozen, roll: mandates })),
    openedAt: tx.now,
    openedBy: actor.personId,
  })
  await insertRoll(tx.db, id, mandates)
  await lockRoll(tx, { meetingId, itemId })
  append(tx, { kind: 'votes.voteOpened', groupId: meeting.groupId, meetingId, voteId: id })
  return id
}

async function recusedFor(tx: Tx, meetingId: string, itemId: string): Promise<Set<string>> {
  const recusals = await listRecusals(tx.db, meetingId)
  return new Set(recusals.filter((recusal) => recusal.itemId === itemId).map((recusal) => recusal.seatId))
}
