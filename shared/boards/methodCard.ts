import type { Texts } from '../i18n/locale.ts'
import type { BoardSettings, Phase } from './board.ts'

/** What is asked at the close of a session, three minutes in all: what worked, what did not, what to do otherwise. */
export const retrospectiveQuestions = ['worked', 'failed', 'nextTime'] as const
export type RetrospectiveQuestion = (typeof retrospectiveQuestions)[number]

/** A step of a session plan: a phase and the time it is to take; null where nobody said. */
export interface PlanStep {
  phase: Phase
  seconds: number | null
}

/** A session that can be held again by any group: its plan and settings, and what was learned. Nothing anybody wrote on a card is in it. */
export interface MethodCard {
  id: string
  groupId: string
  groupCode: string
  title: string
  question: Texts
  settings: Omit<BoardSettings, 'deputies'>
  plan: PlanStep[]
  answers: Record<RetrospectiveQuestion, string>
  /** How many people wrote on the board it was made from. */
  groupSize: number
  /** Codes of groups whose boards were started from it. */
  usedBy: string[]
  savedAt: string
}

/** The steps that were held, in order, with the time each took; a phase that was gone back to counts where it first stood. */
export function planOf(moves: readonly { to: Phase; at: string }[], endedAt: string): PlanStep[] {
  const held = new Map<Phase, number>()
  for (const [index, { to, at }] of moves.entries()) {
    const until = moves[index + 1]?.at ?? endedAt
    held.set(to, (held.get(to) ?? 0) + Math.round((Date.parse(until) - Date.parse(at)) / 1000))
  }
  return [...held].map(([phase, seconds]) => ({ phase, seconds }))
}
