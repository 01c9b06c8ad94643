import { addDissentPassage } from '../../shared/votes/dissentPassage.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { findMeeting } from '../meetings/store.ts'
import { listDissents } from './dissentStore.ts'
import { findVote } from './store.ts'
import { findWritten } from './writtenStore.ts'

/**
 * After the commit: writes the dissents annexed to a vote under its result in the minutes, each once. A vote in writing has
 * none as long as no meeting is planned to report it to. See RULES.md V85, V93.
 */
export async function publishDissents(
  { db }: Ground,
  editDocument: EditDocument,
  { voteId }: { voteId: string },
): Promise<void> {
  const vote = await findVote(db, voteId)
  const place = vote?.meetingId === null ? (await findWritten(db, voteId))?.report : vote
  if (!place) return
  const { meetingId, itemId } = place
  const meeting = meetingId === null ? undefined : await findMeeting(db, meetingId)
  if (!meeting || itemId === null) throw new Error(`vote ${voteId} was held in no meeting`)
  const dissents = await listDissents(db, voteId)
  if (dissents.length === 0) return
  await editDocument(meeting.minutesDocumentId, (doc) => {
    for (const dissent of dissents) addDissentPassage(doc, { ...dissent, itemId, voteId })
  })
}
