/** What every id in URLs, rows and documents looks like; anything else is answered like an unknown id. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{8,64}$/

/** Whether a string from outside may be looked up as an id at all. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value)
}
