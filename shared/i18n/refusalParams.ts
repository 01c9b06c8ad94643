import type { Refusal } from '../refusal.ts'

/** Every argument the refusal sentences know, with what stands in for it when the refusal does not say. */
const standIns = {
  max: 0,
  min: 0,
  count: 0,
  minutes: 0,
  needed: 0,
  present: 0,
  item: '?',
  line: 0,
  column: '…',
  language: 'other',
} as const

/** A refusal's figures, complete enough for its sentence in any language. */
export function refusalParams(refusal: Refusal): Record<string, string | number> {
  return { ...standIns, ...refusal.params }
}
