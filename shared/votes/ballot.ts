// walk:ballot 4 — the one rule of who may cast what: greys the button on the screen, binds on the server.
import type { Refusal } from '../refusal.ts'
import { choices, type Choice, type Vote } from './vote.ts'

/** Whether a word from outside is one of the choices. */
export function isChoice(value: string): value is Choice {
  return choices.some((choice) => choice === value)
}

/** Refuses a ballot for a vote that is not open, without a paper of one's own on its roll, or with an unknown choice (V4–V6). */
export function checkBallot(
  vote: Pick<Vote, 'state'>,
  paper: { seatId: string } | undefined,
  choice: string,
): Refusal | null {
  if (vote.state !== 'open') return { code: 'votes.closed' }
  if (!paper) return { code: 'votes.notOnRoll', field: 'seatId' }
  if (!isChoice(choice)) return { code: 'votes.unknownChoice', field: 'choice' }
  return null
}
