import type { MotionWording } from '../../shared/amendments/amendment.ts'
import { canonicalJson } from '../../shared/canonicalJson.ts'
import { wordingOf } from '../../shared/consent/round.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { listRounds } from '../consent/store.ts'
import type { Tx } from '../database/transact.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { findWordingInForce } from './store.ts'

/** SHA-256 of a motion's words. */
export function hashOfWords(texts: Texts): string {
  return contentHash(canonicalJson(texts))
}

/**
 * The words of an item's motion: as amended, or as first fixed; while nobody amended them, what a consent round put to the
 * vote, else the draft decision as the server has it. Refuses an item that is not on the agenda. See RULES.md V52.
 */
export async function motionInForce(
  tx: Tx,
  meeting: Meeting,
  itemId: string,
): Promise<MotionWording & { isFixed: boolean }> {
  const item = await requireItem(tx.db, meeting, itemId)
  const fixed = await findWordingInForce(tx.db, { meetingId: meeting.id, itemId })
  if (fixed) return { ...fixed, isFixed: true }
  const rounds = await listRounds(tx.db, meeting.id)
  const round = rounds.findLast((one) => one.itemId === itemId && one.state === 'toVote')
  const texts = round ? wordingOf(round).texts : item.draft
  return { itemId, number: 1, texts, hash: hashOfWords(texts), at: tx.now, amendment: null, isFixed: false }
}
