import type { Locale } from '../i18n/locale.ts'
import type { GroupKind } from './group.ts'
import type { MotionRule, OpenSecrecy } from '../votes/vote.ts'

/** How a group meets and decides. Versioned: every vote keeps a copy of the rules it ran under. */
export interface RulesSheet {
  /** Days between convocation and meeting; a late convocation is recorded, never forbidden. */
  convocationDays: number
  convocationDayKind: 'calendar' | 'working'
  /** A vote needs more than this many halves of the seats: quorum is reached when 2 × counted > seats. */
  quorum: 'majorityOfSeats'
  /** Least share of the seats that must be present in person (room or remote), in percent; 0 asks nothing. */
  presentInPersonPercent: number
  voteRule: MotionRule
  /** What is said of any vote that is not held in secret. */
  voteSecrecy: OpenSecrecy
  /** Whether the chair may decide a tied open vote on a motion, as a recorded second act. */
  castingVote: boolean
  /** Proxies one present member may hold. */
  proxiesPerHolder: number
  /** Whether the meeting called again after one adjourned for lack of quorum decides whatever the number. */
  secondConvocation: boolean
  /** Fewest working days a committee has to answer in writing, between two meetings. */
  writtenWorkingDays: number
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
    castingVote: false,
    proxiesPerHolder: 1,
    secondConvocation: false,
    writtenWorkingDays: 5,
    decisionLanguages: ['fr', 'nl'],
  },
  steering: {
    convocationDays: 8,
    convocationDayKind: 'working',
    quorum: 'majorityOfSeats',
    presentInPersonPercent: 33,
    voteRule: 'simple',
    voteSecrecy: 'rollCall',
    castingVote: false,
    proxiesPerHolder: 1,
    secondConvocation: false,
    writtenWorkingDays: 5,
    decisionLanguages: ['fr', 'nl'],
  },
}
