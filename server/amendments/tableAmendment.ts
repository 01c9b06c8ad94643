import { checkTable, checkWords } from '../../shared/amendments/checkAmendment.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findSeat } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { listVotes } from '../votes/store.ts'
import { hashOfWords, motionInForce } from './motionInForce.ts'
import { insertAmendment, insertMotionWording, listAmendments } from './store.ts'

export interface TableAmendment {
  meetingId: string
  itemId: string
  /** The motion as it should read. */
  texts: Texts
  reason: string
}

/** Tables an amendment to the motion of an item; the first one fixes the motion's words. Returns its id. See RULES.md V52, V53, V59. */
export async function tableAmendment(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, texts, reason }: TableAmendment,
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'amendment.table', meetingId)
  const { groupId } = meeting
  const { decisionLanguages } = await requireRules(tx.db, groupId)
  const { isFixed, ...motion } = await motionInForce(tx, meeting, itemId)
  const votes = (await listVotes(tx.db, meetingId)).filter((vote) => vote.itemId === itemId)
  const refusal =
    checkTable(meeting.state, motion.texts, decisionLanguages, votes) ??
    checkWords(motion.texts, texts, decisionLanguages)
  if (refusal) throw new Refused(refusal)

  if (!isFixed) await insertMotionWording(tx.db, meetingId, motion)
  const earlier = (await listAmendments(tx.db, meetingId)).filter((one) => one.itemId === itemId)
  const own = actor.seats.filter((seat) => seat.groupId === groupId)
  const place = own.find(({ voting }) => voting) ?? own[0]
  const seat = await findSeat(tx.db, place?.alternateFor ?? place?.seatId ?? '')
  if (!seat) throw new Error(`${actor.personId} tables an amendment without a seat`)
  const id = tx.newId()
  await insertAmendment(tx.db, {
    id,
    groupId,
    meetingId,
    itemId,
    number: earlier.length + 1,
    seatId: seat.id,
    organisation: seat.organisation,
    base: motion.number,
    before: motion.texts,
    after: texts,
    hash: hashOfWords(texts),
    reason,
    tabledAt: tx.now,
    tabledBy: actor.personId,
  })
  append(tx, { kind: 'amendments.amendmentTabled', groupId, meetingId, amendmentId: id })
  return id
}
