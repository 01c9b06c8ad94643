import type { Refusal } from '../refusal.ts'
import { phases, type Phase } from './board.ts'

/** What people may do on a board, besides looking. */
export const boardActs = [
  'write',
  'change',
  'translate',
  'arrange',
  'merge',
  'unmerge',
  'dots',
  'rate',
  'keep',
  'talk',
] as const
export type BoardAct = (typeof boardActs)[number]

/** What each phase allows (B7). After the freeze nothing is left to do. */
const allowed: Record<Phase, readonly BoardAct[]> = {
  setup: [],
  collect: ['write', 'change'],
  reveal: ['write', 'change', 'translate', 'unmerge'],
  clarify: ['write', 'change', 'translate', 'merge', 'unmerge', 'talk'],
  group: ['write', 'change', 'translate', 'arrange', 'merge', 'unmerge'],
  name: ['write', 'change', 'translate', 'arrange', 'merge', 'unmerge'],
  vote: ['dots'],
  results: ['translate', 'unmerge'],
  discuss: ['change', 'translate', 'merge', 'unmerge', 'keep', 'talk'],
  place: ['translate', 'rate', 'unmerge', 'talk'],
  synthesise: ['change', 'translate', 'arrange', 'merge', 'unmerge', 'keep'],
  frozen: [],
}

/** Whether a phase allows an act. */
export function allows(phase: Phase, act: BoardAct): boolean {
  return allowed[phase].includes(act)
}

/** Refuses what the phase does not allow; after the freeze with the reason that it is for good. */
export function checkAct(phase: Phase, act: BoardAct): Refusal | null {
  if (phase === 'frozen') return { code: 'boards.frozen' }
  return allows(phase, act) ? null : { code: 'boards.wrongPhase' }
}

/** Whether a phase stands at or behind another in the way of a board. */
export function isAtOrAfter(phase: Phase, other: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf(other)
}

/** What a move is held against. */
export interface MovingBoard {
  phase: Phase
  version: number
  resultsShownAt: string | null
}

export interface Move {
  /** Where the board stood for whoever asks: two people who press at once move it once (B3). */
  from: Phase
  version: number
  to: Phase
  /** Said again on purpose, where a move must not happen by accident (B4). */
  confirmed: boolean
}

/** Refuses a move: stale, after or into the freeze, or back over shown results without saying so again (B2–B5). */
export function checkMove(board: MovingBoard, { from, version, to, confirmed }: Move): Refusal | null {
  if (board.phase === 'frozen') return { code: 'boards.frozen' }
  if (board.phase !== from || board.version !== version) return { code: 'version.stale' }
  if (to === 'frozen') return { code: 'boards.freezeApart' }
  const backOverResults = board.resultsShownAt !== null && isAtOrAfter(from, 'results') && !isAtOrAfter(to, 'results')
  return backOverResults && !confirmed ? { code: 'boards.confirmStepBack' } : null
}

/** Refuses to freeze before the cards were shown (B50). */
export function checkFreeze(board: MovingBoard & { revealedAt: string | null }, version: number): Refusal | null {
  if (board.phase === 'frozen') return { code: 'boards.frozen' }
  if (board.version !== version) return { code: 'version.stale' }
  return board.revealedAt === null || !isAtOrAfter(board.phase, 'reveal') ? { code: 'boards.wrongPhase' } : null
}
