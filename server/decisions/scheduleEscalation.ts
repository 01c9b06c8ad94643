// walk:decision 7 — the committee takes the note up: an item of its own meeting, and there an open vote.
import { committeeItem } from '../../shared/decisions/committeeItem.ts'
import { checkSchedule, escalationSteps } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { JournalEntry } from '../../shared/journal.ts'
import { addAgendaItem, ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { positionForNewItem } from '../../shared/meetings/agendaOrder.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { findMeeting } from '../meetings/store.ts'
import { findEscalation, updateEscalation } from './escalationStore.ts'
import { findItemTitle } from './findItemTitle.ts'
import { requireEscalation } from './requireEscalation.ts'
import { findDecision } from './store.ts'

/** Puts a submitted note on the agenda of one of the committee's meetings; returns the item's id, the same when asked again. See RULES.md E4. */
export async function scheduleEscalation(
  tx: Tx,
  actor: Viewer,
  { escalationId, meetingId }: { escalationId: string; meetingId: string },
): Promise<string> {
  const escalation = await requireEscalation(tx.db, actor, 'escalation.decide', 'to', escalationId)
  const meeting = await requireMeeting(tx.db, actor, 'escalation.decide', meetingId)
  const { toGroupId, fromGroupId, decisionId } = escalation
  if (meeting.groupId !== toGroupId) throw refuse('input.invalid', { field: 'meetingId' })
  // Asked again, it is announced again: should the item have failed to reach the agenda, it does now.
  const standsThere = escalation.state === 'onAgenda' && escalation.meetingId === meetingId
  const refusal = standsThere ? null : checkSchedule(escalation.state, meeting.state)
  if (refusal) throw new Refused(refusal)

  const itemId = (standsThere ? escalation.itemId : null) ?? tx.newId()
  await updateEscalation(tx.db, escalationId, { state: escalationSteps.schedule.to, meetingId, itemId })
  append(tx, { kind: 'decisions.escalationScheduled', groupId: toGroupId, meetingId, itemId, escalationId })
  append(tx, { kind: 'decisions.escalationMoved', groupId: fromGroupId, decisionId, escalationId })
  return itemId
}

/** After the commit: writes the item into the agenda document, unless it is there already. */
export async function putOnAgenda(
  { db }: Ground,
  editDocument: EditDocument,
  { escalationId, meetingId, itemId }: Extract<JournalEntry, { kind: 'decisions.escalationScheduled' }>,
): Promise<void> {
  const escalation = await findEscalation(db, escalationId)
  const meeting = await findMeeting(db, meetingId)
  if (!escalation?.note || !meeting) throw new Error(`escalation ${escalationId} is on no agenda`)
  const { decisionId, decisionNumber, fromGroupName: groupName, note } = escalation
  const decision = await findDecision(db, decisionId)
  const itemTitle = decision ? await findItemTitle(db, decision) : {}
  const requested = { fr: note.requestedFr, nl: note.requestedNl }

  await editDocument(meeting.agendaDocumentId, (doc) => {
    if (doc.getMap(ITEMS).has(itemId)) return
    const position = positionForNewItem(readAgendaItems(doc))
    addAgendaItem(doc, committeeItem(itemId, position, { decisionNumber, itemTitle, requested, groupName }))
  })
}
