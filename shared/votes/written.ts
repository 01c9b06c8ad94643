import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Locale, Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import { checkMotion } from './motion.ts'
import type { MotionRule, Vote } from './vote.ts'

/** A motion put to a committee between two meetings. */
export interface WrittenMotion {
  /** What it is about, in a few words: the title it has on the desk and on the next agenda. */
  title: Texts
  question: Texts
  /** What members should know to answer; may be empty. */
  grounds: Texts
  /** Addresses of the papers, a line each. */
  links: string
  rule: MotionRule
  workingDays: number
}

/** What a vote in writing has besides what every vote has. */
export interface WrittenProcedure extends Pick<WrittenMotion, 'title' | 'grounds' | 'links' | 'workingDays'> {
  /** The last day to answer on, `YYYY-MM-DD` in Brussels. */
  lastDay: string
  /** Who asked for discussion, which stopped it; null while nobody has. */
  stopped: { organisation: string; at: string; reason: string } | null
  /** The item of the next meeting that reports its end; null while it runs, and while no meeting is planned. */
  report: { meetingId: string; itemId: string } | null
}

/** Longest period of a written procedure, in working days. */
export const WRITTEN_DAYS_MAX = 60

/** Refuses a written motion that lacks wording in a language the committee decides in, or leaves less time than its rules ask (V60, V62). */
export function checkWrittenMotion(
  motion: WrittenMotion,
  rules: Pick<RulesSheet, 'decisionLanguages' | 'writtenWorkingDays'>,
): Refusal | null {
  return (
    checkTitle(motion.title, rules.decisionLanguages) ??
    checkMotion(
      { ...motion, options: [], limits: {}, escalationId: null, proposal: null, amendment: {} },
      rules.decisionLanguages,
    ) ??
    checkDays(motion.workingDays, rules.writtenWorkingDays)
  )
}

function checkTitle(title: Texts, languages: readonly Locale[]): Refusal | null {
  const untitled = languages.find((locale) => (title[locale] ?? '').trim() === '')
  if (untitled === undefined) return null
  return { code: 'written.titleMissing', field: `title.${untitled}`, params: { language: untitled } }
}

function checkDays(days: number, least: number): Refusal | null {
  if (!Number.isInteger(days) || days > WRITTEN_DAYS_MAX) return { code: 'input.invalid', field: 'workingDays' }
  return days < least ? { code: 'written.periodTooShort', field: 'workingDays', params: { min: least } } : null
}

/** Whether a vote is held in writing, outside every meeting. */
export function isWritten({ meetingId }: Pick<Vote, 'meetingId'>): boolean {
  return meetingId === null
}

/** How many answers a vote needs to count: in writing more than half of the seats, in a meeting none, since its quorum was there (V65). */
export function answersNeeded(vote: Pick<Vote, 'meetingId' | 'quorumNeeded'>): number {
  return isWritten(vote) ? vote.quorumNeeded : 0
}

/** Refuses a request for discussion from somebody off the roll, of a vote in a meeting, and of one that has ended (V66). */
export function checkDiscussion(vote: Pick<Vote, 'meetingId' | 'state'>, onRoll: boolean): Refusal | null {
  if (!onRoll) return { code: 'votes.notOnRoll' }
  if (!isWritten(vote)) return { code: 'written.inMeeting' }
  return vote.state === 'open' ? null : { code: 'votes.closed' }
}
