import type { Texts } from '../i18n/locale.ts'
import type { Amends } from '../votes/vote.ts'

/** `tabled` until a vote on it is counted, or it is withdrawn. */
export const amendmentStates = ['tabled', 'adopted', 'rejected', 'withdrawn'] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** A proposal to change the words of a motion, as clients see it. */
export interface Amendment extends Omit<Amends, 'amendmentId'> {
  id: string
  meetingId: string
  itemId: string
  seatId: string
  /** Why, in its author's words; empty when nothing was said. */
  reason: string
  state: AmendmentState
  /** The last vote on it. */
  voteId: string | null
  tabledAt: string
  settledAt: string | null
  /** Whether its vote is open. */
  isOpen: boolean
  /** Whether another amendment has changed the wording since: it must be adapted before it is put to the vote. */
  isStale: boolean
  /** Whether the viewer may withdraw it. */
  isOwn: boolean
}

/** One version of a motion's words: as it stood when the first amendment was tabled, then after each adopted one. */
export interface MotionWording {
  itemId: string
  number: number
  texts: Texts
  /** SHA-256 of the texts. */
  hash: string
  at: string
  /** The number of the amendment that made it so; null for the first. */
  amendment: number | null
}
