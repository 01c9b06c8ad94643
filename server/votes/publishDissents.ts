import { addDissentPassage } from '../../shared/votes/dissentPassage.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { findMeeting } from '../meetings/store.ts'
import { listDissents } from './dissentStore.ts'
import { findVote } from './store.ts'

/** After the commit: writes the dissents annexed to a vote under its result in the minutes, each once. See RULES.md V85. */
export async function publishDissents(
  { db }: Ground,
  editDocument: EditDocument,
  { meetingId, voteId }: { meetingId: string; voteId: string },
): Promise<void> {
  const itemId = (await findVote(db, voteId))?.itemId ?? null
  const meeting = await findMeeting(db, meetingId)
  if (!meeting || itemId === null) throw new Error(`vote ${voteId} was held in no meeting`)
  const dissents = await listDissents(db, voteId)
  await editDocument(meeting.minutesDocumentId, (doc) => {
    for (const dissent of dissents) addDissentPassage(doc, { ...dissent, itemId, voteId })
  })
}
