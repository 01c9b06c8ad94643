/** How many digits a check-in code has: few enough to be read off a screen and typed standing up. */
export const CODE_DIGITS = 4
const CODES = 10 ** CODE_DIGITS

/** A check-in code made from an unguessable id; the same id gives the same code. */
export function codeFrom(id: string): string {
  let number = 0
  for (const letter of id) number = (number * 64 + (letter.codePointAt(0) ?? 0)) % CODES
  return String(number).padStart(CODE_DIGITS, '0')
}
