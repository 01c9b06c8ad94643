import type { Decision, DecisionState } from '../../shared/decisions/decision.ts'
import { plainText } from '../plainText.ts'

/** Which entries a reader wants to see; null asks for all. */
export interface RegisterFilter {
  state: DecisionState | null
  year: string | null
  words: string
}

export const everything: RegisterFilter = { state: null, year: null, words: '' }

/** Entries of one year, as a printed register heads them. */
export interface RegisterYear {
  year: string
  entries: Decision[]
}

/** The entries that fit, by year and number, the newest first. Every word asked for must occur, whatever its accents. */
export function filterRegister(decisions: readonly Decision[], { state, year, words }: RegisterFilter): RegisterYear[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean)
  const fitting = decisions
    .filter((decision) => state === null || decision.state === state)
    .filter((decision) => year === null || yearOf(decision) === year)
    .filter((decision) => {
      const text = plainText(textOf(decision))
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((a, b) => collator.compare(b.number, a.number))
  return yearsOf(fitting).map((of) => ({ year: of, entries: fitting.filter((decision) => yearOf(decision) === of) }))
}

/** The years in which something was entered, the newest first. */
export function yearsOf(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.map(yearOf))].toSorted((a, b) => collator.compare(b, a))
}

// The 10th comes after the 9th, also past 999.
const collator = new Intl.Collator('en', { numeric: true })

/** The year of the session, which the number carries: a December session adopted after New Year stays with its year. */
function yearOf({ number, adoptedAt }: Decision): string {
  return /-(\d{4})-\d+$/.exec(number)?.[1] ?? adoptedAt.slice(0, 4)
}

function textOf({ number, texts, answer, voidReason }: Decision): string {
  const said = [texts, answer?.texts, answer?.amendment].flatMap((some) => Object.values(some ?? {}))
  return [number, answer?.decisionNumber, answer?.escalationNumber, voidReason, ...said].join('\n')
}
