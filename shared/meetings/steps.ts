import type { Refusal } from '../refusal.ts'
import type { Meeting, MeetingState } from './meeting.ts'

/** In which states each step of a meeting's course may be taken: `draft → convened → open → closed`. */
const takenIn = {
  changeDetails: ['draft', 'convened', 'open'],
  lockAgenda: ['draft', 'convened', 'open'],
  convene: ['draft'],
  issueAgendaVersion: ['convened', 'open'],
  recordAttendance: ['convened', 'open'],
  declareRecusal: ['convened', 'open'],
  open: ['convened'],
  makeItemCurrent: ['open'],
  close: ['open'],
} as const satisfies Record<string, readonly MeetingState[]>

export type MeetingStep = keyof typeof takenIn

/** Refuses a step the meeting's state does not allow. */
export function checkStep(meeting: Pick<Meeting, 'state'>, step: MeetingStep): Refusal | null {
  const states: readonly MeetingState[] = takenIn[step]
  return states.includes(meeting.state) ? null : { code: 'meetings.wrongState' }
}
