// walk:ballot 4 — the one rule of who may cast what: greys the button on the screen, binds on the server.
import type { Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import { choices, isMarks, isOptionRule, type Ballot, type Choice, type Marks, type Vote } from './vote.ts'

/** A vote as far as it decides what a paper may say. */
export type BallotFrame = Pick<Vote, 'rule' | 'limits'> & { options: readonly Texts[] }

/** Whether what came from outside is one of the words for and against a motion. */
export function isChoice(value: unknown): value is Choice {
  return choices.some((choice) => choice === value)
}

/** Refuses a ballot for a vote that is not open, without a paper of one's own on its roll, or that the paper has no room for (V4–V6, V23, V33). */
export function checkBallot(
  vote: Pick<Vote, 'state' | 'secrecy'> & BallotFrame,
  paper: { recorded: unknown } | undefined,
  ballot: string | Marks,
): Refusal | null {
  if (vote.state !== 'open') return { code: 'votes.closed' }
  if (!paper) return { code: 'votes.notOnRoll', field: 'seatId' }
  if (vote.secrecy === 'secret' && paper.recorded !== null) return { code: 'votes.alreadyCast' }
  return checkPaper(vote, ballot)
}

function checkPaper({ rule, options, limits }: BallotFrame, ballot: string | Marks): Refusal | null {
  if (typeof ballot === 'string') {
    const known = isOptionRule(rule) ? ballot === 'abstain' : isChoice(ballot)
    return known ? null : { code: 'votes.unknownChoice', field: 'choice' }
  }
  const whole = ballot.every((mark) => Number.isInteger(mark) && mark >= 0)
  if (!limits || ballot.length !== options.length || !whole) return { code: 'votes.unknownChoice', field: 'choice' }
  if (ballot.some((mark) => mark > limits.perOption))
    return { code: 'votes.tooMuchOnOne', field: 'choice', params: { max: limits.perOption } }
  const inAll = markedInAll(ballot)
  if (inAll > limits.inAll) return { code: 'votes.tooMuchInAll', field: 'choice', params: { max: limits.inAll } }
  return inAll === 0 ? { code: 'votes.nothingMarked', field: 'choice' } : null
}

/** Everything a paper marks, added up. */
export function markedInAll(marks: Marks): number {
  return marks.reduce((sum, mark) => sum + mark, 0)
}

/** A ballot as one line of text, the same for the same ballot. */
export function writeBallot(ballot: Ballot): string {
  return isMarks(ballot) ? JSON.stringify(ballot) : ballot
}

/** The ballot that was written; throws for anything else. */
export function readBallot(text: string): Ballot {
  if (isChoice(text)) return text
  const marks = JSON.parse(text) as unknown
  if (Array.isArray(marks) && marks.every((mark) => typeof mark === 'number')) return marks
  throw new Error('this is no ballot')
}
