import type { Phase } from '../boards/board.ts'
import { allows } from '../boards/phases.ts'
import type { EscalationState } from '../decisions/escalation.ts'
import { may, type Viewer } from '../groups/rights.ts'
import type { MeetingState } from '../meetings/meeting.ts'

/** A meeting has an agenda and minutes; an escalation has a note until it is submitted; a board has its arrangement. */
export const documentKinds = ['agenda', 'minutes', 'note', 'board'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What somebody may do with a document. The document is the unit of reading and of writing. */
export type DocumentAccess = 'write' | 'read' | 'none'

/** All that decides who may write a document now, besides the viewer's seats. */
export type DocumentFacts =
  | { kind: 'agenda'; groupId: string; meetingState: MeetingState; agendaLocked: boolean }
  | { kind: 'minutes'; groupId: string; meetingState: MeetingState }
  | { kind: 'note'; groupId: string; escalationState: EscalationState }
  | { kind: 'board'; groupId: string; phase: Phase }

/**
 * What the viewer may do with a document now. Who may not read the group's papers gets `none`; every reader
 * who may not write gets `read`.
 */
export function documentAccess(viewer: Viewer, facts: DocumentFacts): DocumentAccess {
  if (!may(viewer, 'group.read', facts.groupId)) return 'none'
  return mayWrite(viewer, facts) ? 'write' : 'read'
}

function mayWrite(viewer: Viewer, facts: DocumentFacts): boolean {
  const { groupId } = facts
  switch (facts.kind) {
    case 'agenda':
      // A closed meeting's agenda is history; a locked one is the officers' alone.
      if (facts.meetingState === 'closed' || !may(viewer, 'agenda.edit', groupId)) return false
      return !facts.agendaLocked || may(viewer, 'meeting.run', groupId)
    case 'minutes':
      // Keepers prepare before the meeting and tidy after it; everybody else writes while it runs.
      if (may(viewer, 'minutes.keep', groupId)) return true
      return facts.meetingState === 'open' && may(viewer, 'minutes.contribute', groupId)
    case 'note':
      // What was submitted is frozen in a row; the draft stays as it was.
      return facts.escalationState === 'draft' && may(viewer, 'escalation.draft', groupId)
    case 'board':
      // Whoever runs it arranges too, such as a secretary at the desk.
      if (!allows(facts.phase, 'arrange')) return false
      return may(viewer, 'board.contribute', groupId) || may(viewer, 'board.run', groupId)
  }
}
