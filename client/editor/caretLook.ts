import type { DecorationAttrs } from '@tiptap/pm/view'
import { stampedUser } from '../documents/presence.ts'
import { classes } from '../ui/classes.ts'
import { hueClass, initialsOf } from '../ui/PersonMark.tsx'
import styles from './content.module.css'

/** A colleague's cursor: a line in their hue with their initials, their name under the pointer. */
export function drawCaret(user: unknown): HTMLElement {
  const name = stampedUser(user)?.name ?? ''
  const caret = document.createElement('span')
  caret.className = classes(styles.caret, hueOfUser(user))
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = styles.caretLabel ?? ''
  label.dataset['initials'] = initialsOf(name)
  label.dataset['name'] = name
  caret.append(label)
  return caret
}

/** What a colleague has selected. */
export function drawSelection(user: unknown): DecorationAttrs {
  return { class: classes(styles.selection, hueOfUser(user)) }
}

function hueOfUser(user: unknown): string | undefined {
  const person = stampedUser(user)
  return person && hueClass(person.hue)
}
