import type { Locale } from '../i18n/locale.ts'
import type { GroupKind } from './group.ts'
import type { VoteRule, VoteSecrecy } from '../votes/vote.ts'

/** How a group meets and decides. Versioned: every vote keeps a copy of the rules it ran under. */
export interface RulesSheet {
  /** Days between convocation and meeting; a late convocation is recorded, never forbidden. */
  convocationDays: number
  convocationDayKind: 'calendar' | 'working'
  /** A vote needs more than this many halves of the seats: quorum is reached when 2 × counted > seats. */
  quorum: 'majorityOfSeats'
  /** Least share of the seats that must be present in person (room or remote), in percent; 0 asks nothing. */
  presentInPersonPercent: number
  voteRule: VoteRule
  voteSecrecy: VoteSecrecy
  /** Proxies one present member may hold. */
  proxiesPerHolder: number
  /** Languages a decision needs before it is convened for decision or put to the vote. */
  decisionLanguages: Locale[]
}

/** What a new group starts with, shown on its page and changeable there. */
export const defaultRules: Record<GroupKind, RulesSheet> = {
  working: {
    convocationDays: 7,
    convocationDayKind: 'calendar',
    quorum: 'majorityOfSeats',
    presentInPersonPercent: 0,
    voteRule: 'simple',
    voteSecrecy: 'namedDissent',
    proxiesPerHolder: 1,
    decisionLanguages: ['fr', 'nl'],
  },
  steering: {
    convocationDays: 8,
    convocationDayKind: 'working',
    quorum: 'majorityOfSeats',
    presentInPersonPercent: 33,
    voteRule: 'simple',
    voteSecrecy: 'rollCall',
    proxiesPerHolder: 1,
    decisionLanguages: ['fr', 'nl'],
  },
}
