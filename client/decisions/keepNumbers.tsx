import type { ReactNode } from 'react'
import styles from './keepNumbers.module.css'

// INT-2024-017, ESC-INT-2024-003
const numbers = /\b((?:[A-Z][A-Z0-9]*-){1,2}\d{4}-\d{3,})\b/

/** A wording in which no register number is broken at its hyphens over two lines. */
export function keepNumbers(text: string): ReactNode {
  return text.split(numbers).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={place} className={styles.number}>
        {part}
      </span>
    ),
  )
}
