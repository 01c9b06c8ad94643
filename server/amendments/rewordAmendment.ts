import { checkPending, checkWords } from '../../shared/amendments/checkAmendment.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { hashOfWords } from './motionInForce.ts'
import { isOwn, requireAmendment, standingOf } from './requireAmendment.ts'
import { findWordingInForce, updateWords } from './store.ts'

/** Words an amendment anew against the wording in force, by its author or who runs votes. See RULES.md V54. */
export async function rewordAmendment(
  tx: Tx,
  actor: Viewer,
  { amendmentId, texts }: { amendmentId: string; texts: Texts },
): Promise<void> {
  const amendment = await requireAmendment(tx.db, actor, 'group.read', amendmentId)
  const { groupId, meetingId } = amendment
  if (!isOwn(actor, amendment) && !may(actor, 'vote.open', groupId)) throw refuse('rights.missing')
  const inForce = await findWordingInForce(tx.db, amendment)
  if (!inForce) throw new Error(`amendment ${amendmentId} is to no motion`)
  const { decisionLanguages } = await requireRules(tx.db, groupId)
  const refusal =
    checkPending(await standingOf(tx.db, amendment)) ?? checkWords(inForce.texts, texts, decisionLanguages)
  if (refusal) throw new Refused(refusal)
  const words = { base: inForce.number, before: inForce.texts, after: texts, hash: hashOfWords(texts) }
  await updateWords(tx.db, amendmentId, words)
  append(tx, { kind: 'amendments.amendmentReworded', groupId, meetingId, amendmentId })
}
