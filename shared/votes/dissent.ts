import type { Locale } from '../i18n/locale.ts'
import type { MeetingState } from '../meetings/meeting.ts'
import type { Refusal } from '../refusal.ts'
import type { Paper, Vote } from './vote.ts'

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
export interface DissentFrame extends Pick<Vote, 'state' | 'outcome' | 'secrecy'> {
  /** Null for a vote in writing, which no meeting holds. */
  meetingState: MeetingState | null
  /** Those annexed so far. */
  dissents: readonly Pick<Dissent, 'seatId'>[]
}

/** Refuses a dissent of a mandate that is not one's own, before the close, in secret, of whoever did not vote against, or a second one (V83, V84). */
export function checkDissent(
  { state, outcome, secrecy, meetingState, dissents }: DissentFrame,
  paper: Pick<Paper, 'seatId' | 'recorded'> | undefined,
): Refusal | null {
  if (!paper) return { code: 'votes.notOnRoll', field: 'seatId' }
  if (state !== 'closed' || outcome === null || meetingState !== 'open') return { code: 'votes.dissentNotNow' }
  if (secrecy === 'secret' || paper.recorded?.choice !== 'against') return { code: 'votes.dissentNotYours' }
  return dissents.some(({ seatId }) => seatId === paper.seatId) ? { code: 'votes.dissentGiven' } : null
}
