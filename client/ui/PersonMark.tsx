import { classes } from './classes.ts'
import styles from './PersonMark.module.css'

/** The class that gives everything inside a person's hue as `--hue` and `--hue-wash`; the number comes from the server. */
export function hueClass(hue: number): string {
  return `hue-${((hue % 12) + 12) % 12}`
}

/** Up to two letters for a name: first and last word that begin with a letter or a figure. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,–-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const lastLetters = /^\p{N}/u.test(last) ? last : last.slice(0, 1)
  return (first.slice(0, 1) + lastLetters).toUpperCase().slice(0, 3)
}

export interface PersonMarkProps {
  name: string
  hue: number
  /** Speaking, or taking their turn: ringed in iris yellow. Say so in words beside it too. */
  isNow?: boolean
}

/** A person, as initials in their hue. The name is for those who listen and on hover; where there is room, write it beside. */
export function PersonMark({ name, hue, isNow = false }: PersonMarkProps) {
  return (
    <span className={classes(styles.mark, hueClass(hue), isNow && styles.now)} title={name}>
      <span aria-hidden>{initialsOf(name)}</span>
      <span className="for-ears">{name}</span>
    </span>
  )
}

export interface PersonMarksProps {
  people: readonly { id: string; name: string; hue: number }[]
  /** How many are drawn before the rest becomes a figure. */
  most?: number
  /** What the row is, e.g. who is here. */
  label: string
}

/** Several people in a row. */
export function PersonMarks({ people, most = 5, label }: PersonMarksProps) {
  const shown = people.slice(0, people.length > most + 1 ? most : most + 1)
  const rest = people.slice(shown.length)
  return (
    <ul className={styles.row} aria-label={label}>
      {shown.map(({ id, name, hue }) => (
        <li key={id}>
          <PersonMark name={name} hue={hue} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.rest} title={rest.map(({ name }) => name).join('\n')}>
          +{rest.length}
        </li>
      )}
    </ul>
  )
}
