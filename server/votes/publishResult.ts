import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import { addResultPassage } from '../../shared/votes/resultPassage.ts'
import { recusalSentence } from '../../shared/votes/resultSentence.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { listRecusals } from '../meetings/rollStore.ts'
import { findMeeting } from '../meetings/store.ts'
import { listRoll } from './ballotStore.ts'
import { findVote } from './store.ts'

/**
 * After the commit: writes a closed vote's result into the minutes, once, in the languages the group decides in; after
 * it who took no part and why, who voted as an alternate, and the casting vote. See RULES.md V15, V40.
 */
export async function publishResult(
  { db }: Ground,
  editDocument: EditDocument,
  { voteId }: { voteId: string },
): Promise<void> {
  const vote = await findVote(db, voteId)
  // The result of a vote in writing goes into the minutes of the meeting it is reported to.
  if (vote?.meetingId === null) return
  const meeting = vote && (await findMeeting(db, vote.meetingId))
  const itemId = vote?.itemId ?? null
  if (!meeting || itemId === null) throw new Error(`vote ${voteId} was held in no meeting`)
  const { decisionLanguages } = await requireRules(db, vote.groupId)
  const sentencesOf = (texts: Texts) =>
    decisionLanguages.map((locale): [Locale, string] => [locale, texts[locale] ?? ''])
  const { result, casting } = vote
  const recusals = (await listRecusals(db, meeting.id)).filter((recusal) => recusal.itemId === itemId)
  const standIns = (await listRoll(db, voteId)).filter(({ alternate }) => alternate !== null)
  await editDocument(meeting.minutesDocumentId, (doc) => {
    addResultPassage(doc, { itemId, resultOf: voteId, sentences: sentencesOf(result) })
    for (const { organisation, seatId } of vote.recused) {
      const reason = recusals.find((recusal) => recusal.seatId === seatId)?.reason ?? ''
      const sentences = decisionLanguages.map((locale): [Locale, string] => [
        locale,
        recusalSentence(locale, { organisation, reason }),
      ])
      addResultPassage(doc, { itemId, resultOf: `${voteId}-${seatId}`, sentences })
    }
    for (const { organisation, seatId, alternate } of standIns) {
      const name = alternate?.name ?? ''
      const sentences = decisionLanguages.map((locale): [Locale, string] => [
        locale,
        translate(locale, 'votes.result.alternate', { organisation, name }),
      ])
      addResultPassage(doc, { itemId, resultOf: `${voteId}-${seatId}`, sentences })
    }
    if (casting) addResultPassage(doc, { itemId, resultOf: casting.id, sentences: sentencesOf(casting.result) })
  })
}
