import type { Locale } from '../i18n/locale.ts'
import type { MeetingState } from '../meetings/meeting.ts'
import type { Refusal } from '../refusal.ts'
import type { Paper, Vote } from './vote.ts'
import { isWritten } from './isWritten.ts'

/** A dissent is short: it says why not, it is no counter-report. */
export const DISSENT_MAX = 1000

/** What whoever voted against has annexed to a closed vote, in their own language and as they gave it. */
export interface Dissent {
  seatId: string
  organisation: string
  language: Locale
  text: string
  at: string
}

/** What decides about a dissent besides who asks. */
export interface DissentFrame extends Pick<Vote, 'state' | 'outcome' | 'secrecy' | 'meetingId'> {
  /** Of the meeting that held the vote, or that a vote in writing is reported to; null while there is none. */
  meetingState: MeetingState | null
  /** Those annexed so far. */
  dissents: readonly Pick<Dissent, 'seatId'>[]
}

/** Refuses a dissent of a mandate that is not one's own, before the close, in secret, of whoever did not vote against, or a second one (V83, V84, V93). */
export function checkDissent(
  frame: DissentFrame,
  paper: Pick<Paper, 'seatId' | 'recorded'> | undefined,
): Refusal | null {
  const { state, outcome, secrecy, dissents } = frame
  if (!paper) return { code: 'votes.notOnRoll', field: 'seatId' }
  if (state !== 'closed' || outcome === null || !isHeard(frame)) return { code: 'votes.dissentNotNow' }
  if (secrecy === 'secret' || paper.recorded?.choice !== 'against') return { code: 'votes.dissentNotYours' }
  return dissents.some(({ seatId }) => seatId === paper.seatId) ? { code: 'votes.dissentGiven' } : null
}

/** In a meeting while it lasts; in writing until the meeting closes that the vote is reported to. */
function isHeard(vote: DissentFrame): boolean {
  return isWritten(vote) ? vote.meetingState !== 'closed' : vote.meetingState === 'open'
}
