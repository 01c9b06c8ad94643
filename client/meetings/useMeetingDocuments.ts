import { useSuspenseQuery } from '@tanstack/react-query'
import { documentAccess } from '../../shared/documents/access.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Connection } from '../documents/connection.ts'
import { untilSaved } from '../documents/untilSaved.ts'
import { useDocument } from '../documents/useDocument.ts'
import { useStanding } from '../documents/useSaved.ts'
import { sessionQuery } from '../people/queries.ts'

/** A meeting's two documents, and what this person may do with them now. */
export interface MeetingDocuments {
  agenda: Connection | undefined
  /** Whether the agenda is here; an empty one before that is not an empty agenda. */
  hasAgenda: boolean
  mayEditAgenda: boolean
  /** Whether only the lock keeps this person from editing. */
  isAgendaLockedForViewer: boolean
  minutes: Connection | undefined
  /** Whether the minutes are here. */
  hasMinutes: boolean
  /** Resolves to true once everything this tab wrote in both is on the server's disk. */
  untilSaved: () => Promise<boolean>
  mayWriteMinutes: boolean
  /** The viewer's seats in the meeting's group, and the ids by which they are alternates of others. */
  ownSeatIds: readonly string[]
}

const nobody: Viewer = { personId: '', administrator: false, seats: [] }

/** Opens a meeting's documents; the rights come from the one function the server asks, too. */
export function useMeetingDocuments(meeting: Meeting): MeetingDocuments {
  const viewer = useSuspenseQuery(sessionQuery).data.viewer ?? nobody
  const agenda = useDocument(meeting.agendaDocumentId)
  const minutes = useDocument(meeting.minutesDocumentId)
  const { hasArrived } = useStanding(agenda)
  const hasMinutes = useStanding(minutes).hasArrived
  const { groupId, state: meetingState, agendaLocked } = meeting

  const mayEdit = (locked: boolean) =>
    documentAccess(viewer, { kind: 'agenda', groupId, meetingState, agendaLocked: locked }) === 'write'
  return {
    agenda,
    hasAgenda: hasArrived,
    mayEditAgenda: mayEdit(agendaLocked),
    isAgendaLockedForViewer: !mayEdit(agendaLocked) && mayEdit(false),
    minutes,
    hasMinutes,
    untilSaved: async () => {
      const open = [agenda, minutes].filter((connection) => connection !== undefined)
      return (await Promise.all(open.map(untilSaved))).every((isSaved) => isSaved)
    },
    mayWriteMinutes: documentAccess(viewer, { kind: 'minutes', groupId, meetingState }) === 'write',
    ownSeatIds: viewer.seats.filter((seat) => seat.groupId === groupId).map((seat) => seat.seatId),
  }
}
