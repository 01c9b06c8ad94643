import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import { runOffBetween } from '../../shared/votes/optionTally.ts'
import { isOptionRule, type VoteRule } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { openVote } from './openVote.ts'
import { openWrittenVote } from './openWrittenVote.ts'
import { requireVote } from './requireVote.ts'
import { findVote, type VoteRecord } from './store.ts'
import type { VoteKeys } from './voteKeys.ts'
import { findWritten, listWrittenVotes } from './writtenStore.ts'

/**
 * Opens the run-off of a vote that chose none, between the options it left; most votes decide it, in secret if the first
 * was, in writing if the first was. Returns its id. See RULES.md V24, V29, V32, V92.
 */
export async function openRunOff(tx: Tx, actor: Viewer, voteId: string, keys: VoteKeys): Promise<string> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  const { rule, tally, meetingId, itemId, question } = vote
  if (vote.outcome !== 'runOff' || !isOptionRule(rule) || !tally || !('order' in tally)) throw refuse('votes.noRunOff')
  const options = runOffBetween(rule, tally).map((option) => vote.options[option] ?? {})
  const choice = { rule: 'plurality', options, limits: {}, secret: vote.secrecy === 'secret' } as const
  const noAnswer = { escalationId: null, proposal: null, amendment: {} }
  if (meetingId !== null && itemId !== null)
    return openVote(tx, actor, { meetingId, itemId, question, ...choice, ...noAnswer }, keys)
  const written = await findWritten(tx.db, voteId)
  if (!written || (await hasRunOff(tx, vote, options))) throw refuse('votes.noRunOff')
  const { title, grounds, links, workingDays } = written
  const period = { groupId: vote.groupId, title, grounds, links, workingDays }
  return openWrittenVote(tx, actor, { ...period, question, ...choice, ...noAnswer }, keys)
}

/** Whether the run-off of a vote in writing was opened already, and not annulled: no item holds the two together. */
async function hasRunOff(tx: Tx, first: VoteRecord, options: readonly Texts[]): Promise<boolean> {
  const rule: VoteRule = 'plurality'
  for (const id of await listWrittenVotes(tx.db, first.groupId)) {
    const other = await findVote(tx.db, id)
    if (!other || other.rule !== rule || other.state === 'annulled' || other.openedAt < first.openedAt) continue
    if (id !== first.id && isSame([other.question, other.options], [first.question, options])) return true
  }
  return false
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
