import type { Quorum } from '../meetings/quorum.ts'
import type { Refusal } from '../refusal.ts'

/** Refuses to open a vote while too few mandates count, or too few of them are there in person (V7). */
export function checkQuorum(quorum: Quorum): Refusal | null {
  if (quorum.counted < quorum.needed) {
    return { code: 'votes.noQuorum', params: { needed: quorum.needed, present: quorum.counted } }
  }
  if (!quorum.reached) {
    return { code: 'votes.tooFewInPerson', params: { needed: quorum.inPersonNeeded, present: quorum.inPerson } }
  }
  return null
}
