import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { Mandate } from '../../shared/meetings/mandates.ts'
import { contentHash } from '../meetings/contentHash.ts'
import type { VoteRecord } from './store.ts'
import type { NewWritten } from './writtenStore.ts'

/** What an opening fixes of a vote, apart from its roll. */
export type FrozenFields = Pick<
  VoteRecord,
  | 'meetingId'
  | 'itemId'
  | 'question'
  | 'rule'
  | 'options'
  | 'limits'
  | 'secrecy'
  | 'deadline'
  | 'escalationId'
  | 'proposal'
  | 'amendment'
  | 'quorumNeeded'
  | 'recused'
  | 'absent'
  | 'presiding'
  | 'amends'
  | 'drafted'
> & { written?: NewWritten | undefined }

/** Everything the opening fixed, in one order, so that its hash can be computed again from what is stored (V8). */
export function frozenOf(vote: FrozenFields, roll: readonly Mandate[]) {
  const { meetingId, itemId, question, rule, options, limits, secrecy, deadline } = vote
  const { escalationId, proposal, amendment, quorumNeeded, recused, absent, presiding, amends, drafted, written } = vote
  return {
    meetingId,
    itemId,
    question,
    rule,
    options,
    limits,
    secrecy,
    deadline,
    escalationId,
    proposal,
    amendment,
    quorumNeeded,
    recused,
    absent,
    // Left out where there is none, as in votes from before there were casting votes, amendments and motions drafted together.
    ...(presiding === null ? {} : { presiding }),
    ...(amends === null ? {} : { amends }),
    ...(drafted === null ? {} : { drafted }),
    // Who sits in the place of a seat's holder is said where somebody does.
    roll: roll
      .map(({ alternate, ...mandate }) => (alternate === null ? mandate : { ...mandate, alternate }))
      .toSorted((a, b) => (a.seatId < b.seatId ? -1 : 1)),
    // Votes in a meeting have hashes without it.
    ...(written && { written: fixedOf(written) }),
  }
}

/** SHA-256 of what an opening fixed. */
export function frozenHash(vote: FrozenFields, roll: readonly Mandate[]): string {
  return contentHash(canonicalJson(frozenOf(vote, roll)))
}

/** What of a written procedure was fixed; how it ended and where that is reported came later. */
function fixedOf({ title, grounds, links, workingDays, lastDay }: NewWritten): NewWritten {
  return { title, grounds, links, workingDays, lastDay }
}
