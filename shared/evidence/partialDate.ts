/** A date as precise as it is known: `2024`, `2024-05` or `2024-05-12`. As text they sort by time, the vaguer first. */
export type PartialDate = string

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a text is such a date and exists, from 1900 on. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = form.exec(text) ?? []
  if (year === undefined || year < '1900') return false
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

/**
 * A date as people write it, or undefined: `2024`, `2024-05`, `05/2024`, `12/05/2024`, `12.5.2024`; day before month,
 * as in Belgium.
 */
export function parsePartialDate(written: string): PartialDate | undefined {
  const parts = written.trim().split(/[-/.]/)
  const ordered = parts[0]?.length === 4 ? parts : parts.toReversed()
  const text = ordered.map((part, place) => (place === 0 ? part : part.padStart(2, '0'))).join('-')
  return isPartialDate(text) ? text : undefined
}
