import type { Locale } from '../../shared/i18n/locale.ts'
import { addResultPassage } from '../../shared/votes/resultPassage.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { findMeeting } from '../meetings/store.ts'
import { findVote } from './store.ts'

/** After the commit: writes a closed vote's result into the minutes, in the languages the group decides in, once. See RULES.md V15. */
export async function publishResult(
  { db }: Ground,
  editDocument: EditDocument,
  { voteId }: { voteId: string },
): Promise<void> {
  const vote = await findVote(db, voteId)
  const meeting = vote && (await findMeeting(db, vote.meetingId))
  if (!meeting) throw new Error(`vote ${voteId} was held in no meeting`)
  const { decisionLanguages } = await requireRules(db, vote.groupId)
  const sentences = decisionLanguages.map((locale): [Locale, string] => [locale, vote.result[locale] ?? ''])
  await editDocument(meeting.minutesDocumentId, (doc) =>
    addResultPassage(doc, { itemId: vote.itemId, voteId, sentences }),
  )
}
