import type { Locale } from '../../shared/i18n/locale.ts'
import type { JournalEntry } from '../../shared/journal.ts'
import { addAgendaItem, ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { positionForNewItem } from '../../shared/meetings/agendaOrder.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import { nextMeeting, reportItem } from '../../shared/votes/reportItem.ts'
import { addResultPassage } from '../../shared/votes/resultPassage.ts'
import { recusalSentence } from '../../shared/votes/resultSentence.ts'
import type { Tx } from '../database/transact.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { findMeeting, listMeetings } from '../meetings/store.ts'
import { publishDissents } from './publishDissents.ts'
import { findVote } from './store.ts'
import { findWritten, listWaiting, updateReport, updateWaiting } from './writtenStore.ts'

/** In the transaction that ended a written vote: gives it an item of the next meeting, or lets it wait for one. See RULES.md V67. */
export async function reportEnded(tx: Tx, { groupId, voteId }: { groupId: string; voteId: string }): Promise<void> {
  const written = await findWritten(tx.db, voteId)
  if (!written || written.report) return
  await updateWaiting(tx.db, voteId)
  await reportWaiting(tx, { groupId })
}

/** In the transaction that plans a meeting: what waited for one goes on the agenda of the next. See RULES.md V67. */
export async function reportWaiting(tx: Tx, { groupId }: { groupId: string }): Promise<void> {
  const waiting = await listWaiting(tx.db, groupId)
  if (waiting.length === 0) return
  const meeting = nextMeeting(await listMeetings(tx.db, [groupId]), tx.now)
  if (!meeting) return
  for (const voteId of waiting) {
    const report = { meetingId: meeting.id, itemId: tx.newId() }
    await updateReport(tx.db, voteId, report)
    append(tx, { kind: 'votes.writtenReported', groupId, voteId, ...report })
  }
}

/** After the commit: writes the item into the agenda; into its minutes the result, who took no part and why, and the dissents; each once. See RULES.md V67, V68, V90, V93. */
export async function putReport(
  ground: Ground,
  editDocument: EditDocument,
  { voteId, meetingId, itemId }: Extract<JournalEntry, { kind: 'votes.writtenReported' }>,
): Promise<void> {
  const { db } = ground
  const vote = await findVote(db, voteId)
  const written = await findWritten(db, voteId)
  const meeting = await findMeeting(db, meetingId)
  if (!vote || !written || !meeting) throw new Error(`written vote ${voteId} is reported to no meeting`)

  await editDocument(meeting.agendaDocumentId, (doc) => {
    if (doc.getMap(ITEMS).has(itemId)) return
    addAgendaItem(doc, reportItem(itemId, positionForNewItem(readAgendaItems(doc)), written, vote.question))
  })
  if (vote.outcome === null) return
  const { decisionLanguages } = await requireRules(db, vote.groupId)
  const inEach = (words: (locale: Locale) => string) =>
    decisionLanguages.map((locale): [Locale, string] => [locale, words(locale)])
  const passages = [
    { resultOf: voteId, sentences: inEach((locale) => vote.result[locale] ?? '') },
    ...written.recusals.map((recusal) => ({
      resultOf: `${voteId}-${recusal.seatId}`,
      sentences: inEach((locale) => recusalSentence(locale, recusal)),
    })),
  ]
  await editDocument(meeting.minutesDocumentId, (doc) => {
    for (const passage of passages) addResultPassage(doc, { itemId, ...passage })
  })
  await publishDissents(ground, editDocument, { voteId })
}
