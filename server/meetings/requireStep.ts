import type { Meeting } from '../../shared/meetings/meeting.ts'
import { Refused } from '../../shared/refusal.ts'
import { checkStep, type MeetingStep } from '../../shared/meetings/steps.ts'

/** Refuses a step that the meeting's state does not allow. */
export function requireStep(meeting: Meeting, step: MeetingStep): void {
  const refusal = checkStep(meeting, step)
  if (refusal) throw new Refused(refusal)
}
