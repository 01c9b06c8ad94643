import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Locale, Texts } from '../i18n/locale.ts'
import type { MeetingState } from '../meetings/meeting.ts'
import type { Refusal } from '../refusal.ts'
import { checkSecrecy } from './checkSecrecy.ts'
import { isWritten } from './isWritten.ts'
import { checkMotion, type Motion } from './motion.ts'
import type { Paper, Vote } from './vote.ts'

/** A motion or a choice put to a committee between two meetings. */
export interface WrittenMotion extends Motion {
  /** What it is about, in a few words: the title it has on the desk and on the next agenda. */
  title: Texts
  /** What members should know to answer; may be empty. */
  grounds: Texts
  /** Addresses of the papers, a line each. */
  links: string
  workingDays: number
}

/** A seat that takes no part in a vote in writing, said while it ran. */
export interface WrittenRecusal {
  seatId: string
  organisation: string
  reason: string
  at: string
}

/** What a vote in writing has besides what every vote has. */
export interface WrittenProcedure extends Pick<WrittenMotion, 'title' | 'grounds' | 'links' | 'workingDays'> {
  /** The last day to answer on, `YYYY-MM-DD` in Brussels. */
  lastDay: string
  /** Who asked for discussion, which stopped it; null while nobody has. */
  stopped: { organisation: string; at: string; reason: string } | null
  /** Who takes no part, in the order they said so. */
  recusals: WrittenRecusal[]
  /** The item of the next meeting that reports its end, and where that meeting has got to; null while it runs, and while no meeting is planned. */
  report: { meetingId: string; itemId: string; meetingState: MeetingState } | null
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
    checkMotion(motion, rules.decisionLanguages) ??
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

/** How somebody stands to a vote in writing: off its roll, on it, or on it and recused. */
export type WrittenStanding = 'offRoll' | 'onRoll' | 'recused'

/** Refuses a request for discussion from somebody off the roll or recused, of a vote in a meeting, and of one that has ended (V66, V89). */
export function checkDiscussion(vote: Pick<Vote, 'meetingId' | 'state'>, standing: WrittenStanding): Refusal | null {
  if (standing === 'offRoll') return { code: 'votes.notOnRoll' }
  if (standing === 'recused') return { code: 'written.recused' }
  if (!isWritten(vote)) return { code: 'written.inMeeting' }
  return vote.state === 'open' ? null : { code: 'votes.closed' }
}

/**
 * Refuses a recusal of a mandate that is not one's own, in a meeting, after the end, once the seat has answered or is recused, and where it
 * would leave a secret vote too few mandates (V31, V89). `mandates` are those that would still answer with this one.
 */
export function checkRecusal(
  vote: Pick<Vote, 'meetingId' | 'state' | 'secrecy'>,
  paper: Pick<Paper, 'recorded'> | undefined,
  { isRecused, mandates }: { isRecused: boolean; mandates: number },
): Refusal | null {
  if (!paper) return { code: 'votes.notOnRoll', field: 'seatId' }
  if (!isWritten(vote)) return { code: 'written.inMeeting' }
  if (vote.state !== 'open') return { code: 'votes.closed' }
  if (isRecused) return { code: 'written.recused' }
  if (paper.recorded !== null) return { code: 'written.answered' }
  return checkSecrecy(vote.secrecy === 'secret', mandates - 1) && { code: 'written.tooFewLeft' }
}
