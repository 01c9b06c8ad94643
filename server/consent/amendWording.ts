import { canonicalJson } from '../../shared/canonicalJson.ts'
import { checkAmend } from '../../shared/consent/checkRound.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { requireRound } from './requireRound.ts'
import { insertWording } from './store.ts'

/** Changes what consent is asked to; the wordings before are kept. See RULES.md V44. */
export async function amendWording(
  tx: Tx,
  actor: Viewer,
  { roundId, texts }: { roundId: string; texts: Texts },
): Promise<void> {
  const round = await requireRound(tx.db, actor, 'consent.run', roundId)
  const { decisionLanguages } = await requireRules(tx.db, round.groupId)
  const refusal = checkAmend(round, texts, decisionLanguages)
  if (refusal) throw new Refused(refusal)
  const { loop, wordings, groupId, meetingId } = round
  const hash = contentHash(canonicalJson(texts))
  await insertWording(tx.db, roundId, {
    number: wordings.length + 1,
    loop,
    texts,
    hash,
    at: tx.now,
    by: actor.personId,
  })
  append(tx, { kind: 'consent.wordingAmended', groupId, meetingId, roundId })
}
