import { brusselsOf } from '../i18n/time.ts'

/** What a group numbers: its decisions, and its notes to the committee. */
export const seriesKinds = ['decisions', 'escalations'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** The series a number belongs to: `INT-2024` for decisions, `ESC-INT-2024` for notes to the committee (D2). */
export function seriesOf(kind: SeriesKind, groupCode: string, year: number): string {
  return kind === 'decisions' ? `${groupCode}-${year}` : `ESC-${groupCode}-${year}`
}

/** A number of a series with at least three digits: `INT-2024-017` (D2). */
export function numberIn(series: string, sequence: number): string {
  return `${series}-${String(sequence).padStart(3, '0')}`
}

/** The year a session counts in: that of its planned start on the wall clock in Brussels (D2). */
export function sessionYear(startsAt: string): number {
  return Number(brusselsOf(startsAt).date.slice(0, 4))
}
