import type { Vote } from './vote.ts'

/** Whether a vote is held in writing, outside every meeting. */
export function isWritten({ meetingId }: Pick<Vote, 'meetingId'>): boolean {
  return meetingId === null
}

/** How many answers a vote needs to count: in writing more than half of the seats, in a meeting none, since its quorum was there (V65). */
export function answersNeeded(vote: Pick<Vote, 'meetingId' | 'quorumNeeded'>): number {
  return isWritten(vote) ? vote.quorumNeeded : 0
}
