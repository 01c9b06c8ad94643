import type { Locale } from '../../shared/i18n/locale.ts'
import { addResultPassage } from '../../shared/votes/resultPassage.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { findMeeting } from '../meetings/store.ts'
import { findRound } from './store.ts'

/** After the commit: writes how a round ended into the minutes, in the languages the group decides in, once. See RULES.md V50. */
export async function publishOutcome(
  { db }: Ground,
  editDocument: EditDocument,
  { roundId }: { roundId: string },
): Promise<void> {
  const round = await findRound(db, roundId)
  const meeting = round && (await findMeeting(db, round.meetingId))
  if (!meeting) throw new Error(`round ${roundId} was held in no meeting`)
  const { decisionLanguages } = await requireRules(db, round.groupId)
  const sentences = decisionLanguages.map((locale): [Locale, string] => [locale, round.result[locale] ?? ''])
  await editDocument(meeting.minutesDocumentId, (doc) =>
    addResultPassage(doc, { itemId: round.itemId, resultOf: roundId, sentences }),
  )
}
