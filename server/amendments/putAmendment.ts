import { checkPut } from '../../shared/amendments/checkAmendment.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { openVote } from '../votes/openVote.ts'
import type { VoteKeys } from '../votes/voteKeys.ts'
import { requireAmendment, standingOf } from './requireAmendment.ts'
import { updateVoteOf } from './store.ts'

/** Puts an amendment to the vote by the group's own rule, before the whole; returns the vote's id. See RULES.md V55, V58. */
export async function putAmendment(
  tx: Tx,
  actor: Viewer,
  { amendmentId, secret }: { amendmentId: string; secret: boolean },
  keys: VoteKeys,
): Promise<string> {
  const amendment = await requireAmendment(tx.db, actor, 'vote.open', amendmentId)
  const refusal = checkPut(await standingOf(tx.db, amendment))
  if (refusal) throw new Refused(refusal)
  const { groupId, meetingId, itemId, number, organisation, before, after, hash } = amendment
  const named = { number: String(number), organisation }
  const question = Object.fromEntries(locales.map((locale) => [locale, translate(locale, 'amendments.named', named)]))
  const noAnswer = { escalationId: null, proposal: null, amendment: {} }
  const amends = { amendmentId, number, organisation, before, after, hash }
  const vote = { meetingId, itemId, question, options: [], limits: {}, secret, amends, ...noAnswer }
  const voteId = await openVote(tx, actor, vote, keys)
  await updateVoteOf(tx.db, amendmentId, voteId)
  append(tx, { kind: 'amendments.amendmentPut', groupId, meetingId, amendmentId, voteId })
  return voteId
}
