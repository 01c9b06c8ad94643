import type { DocumentFacts, DocumentKind } from '../../shared/documents/access.ts'
import type { Phase } from '../../shared/boards/board.ts'
import type { EscalationState } from '../../shared/decisions/escalation.ts'
import type { MeetingState } from '../../shared/meetings/meeting.ts'
import type { Ground } from '../ground.ts'
import type { DocumentRow } from './store.ts'

interface MeetingRow {
  state: string
  agenda_locked: number
}

/** Synchronous look-ups for the checks of each message. They must run outside any open
 * transaction but one's own. */
export interface DocumentReader {
  /** A document as its row says; undefined when there is none with this id. */
  document: (documentId: string) => DocumentRow | undefined
  /** What decides, now, who may write it; undefined when nothing refers to the document (it is nobody's business). */
  facts: (document: DocumentRow) => DocumentFacts | undefined
  /** The items of an agenda a vote or a consent round is open on; none of any other document. */
  heldItems: (document: DocumentRow) => ReadonlySet<string>
}

/** Prepares the look-ups on the server's one connection. */
export function createDocumentReader({ sqlite }: Ground): DocumentReader {
  const findDocument = sqlite.prepare<[string], { kind: string; group_id: string; epoch: number }>(
    'select kind, group_id, epoch from documents where id = ?',
  )
  const findByAgenda = sqlite.prepare<[string], MeetingRow>(
    'select state, agenda_locked from meetings where agenda_document_id = ?',
  )
  const findByMinutes = sqlite.prepare<[string], MeetingRow>(
    'select state, agenda_locked from meetings where minutes_document_id = ?',
  )
  const findByNote = sqlite.prepare<[string], { state: string }>('select state from escalations where document_id = ?')
  const findByBoard = sqlite.prepare<[string], { phase: string }>('select phase from boards where document_id = ?')

  const findHeld = sqlite.prepare<[string, string], { item_id: string }>(
    `select votes.item_id from votes join meetings on meetings.id = votes.meeting_id
     where meetings.agenda_document_id = ? and votes.state = 'open'
     union select consent_rounds.item_id from consent_rounds join meetings on meetings.id = consent_rounds.meeting_id
     where meetings.agenda_document_id = ? and consent_rounds.state = 'running'`,
  )

  return {
    heldItems: ({ id, kind }) =>
      kind === 'agenda' ? new Set(findHeld.all(id, id).map((row) => row.item_id)) : new Set<string>(),
    document(documentId) {
      const row = findDocument.get(documentId)
      return row && { id: documentId, kind: row.kind as DocumentKind, groupId: row.group_id, epoch: row.epoch }
    },
    facts({ id, kind, groupId }) {
      switch (kind) {
        case 'agenda': {
          const meeting = findByAgenda.get(id)
          if (!meeting) return undefined
          const agendaLocked = meeting.agenda_locked === 1
          return { kind, groupId, meetingState: meeting.state as MeetingState, agendaLocked }
        }
        case 'minutes': {
          const meeting = findByMinutes.get(id)
          return meeting && { kind, groupId, meetingState: meeting.state as MeetingState }
        }
        case 'note': {
          const escalation = findByNote.get(id)
          return escalation && { kind, groupId, escalationState: escalation.state as EscalationState }
        }
        case 'board': {
          const board = findByBoard.get(id)
          return board && { kind, groupId, phase: board.phase as Phase }
        }
      }
    },
  }
}
