import type { VoteState } from './vote.ts'

/** Longest time a vote can be opened for, in minutes: a day. */
export const MINUTES_MAX = 1440

/** The state of a vote at a moment: from its deadline on it is closed, whether or not anybody has counted it yet (V37). */
export function stateAt({ state, deadline }: { state: VoteState; deadline: string | null }, now: string): VoteState {
  return state === 'open' && deadline !== null && now >= deadline ? 'closed' : state
}
