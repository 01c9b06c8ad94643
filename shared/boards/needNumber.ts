import { brusselsOf } from '../i18n/time.ts'

/** The series a group's needs of a year are numbered in: that of the meeting's planned start in Brussels (B51). */
export function needSeries(groupCode: string, startsAt: string): string {
  return `${groupCode}-N-${brusselsOf(startsAt).date.slice(0, 4)}`
}

/** A number of a series with at least three digits: `INT-N-2024-001` (B51). */
export function numberOfNeed(series: string, sequence: number): string {
  return `${series}-${String(sequence).padStart(3, '0')}`
}
