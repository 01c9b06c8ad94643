import type { LucideIcon } from 'lucide-react'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

/** How loud a button is: one `primary` on a screen, `quiet` for the rest, `bare` inside text and bars, `danger` for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'quiet' | 'bare' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  variant?: ButtonVariant
  /** Stands before the words, never instead of them; for an icon alone there is IconButton. */
  icon?: LucideIcon
  /** For bars and lists, where a row of buttons must stay low. */
  small?: boolean
  children: ReactNode
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/**
 * A verb to press. While `isPending` it keeps its size and the focus, shows that it works, and cannot be pressed again.
 * The outcome is the page's to announce: the library's own pending state speaks through a second live region.
 */
export function Button(props: ButtonProps) {
  const { variant = 'quiet', icon, small = false, isPending = false, className, children, ...rest } = props
  const Icon = isPending ? LoaderCircle : icon
  const look = buttonClass(variant, small, classes(isPending && styles.pending, className))
  return (
    <AriaButton {...rest} {...(isPending ? atWork : {})} className={look}>
      {Icon && <Icon className={classes(styles.icon, isPending && styles.turning)} aria-hidden />}
      {children}
    </AriaButton>
  )
}

/** What takes a button's effect away without taking its focus. */
const atWork = { 'aria-disabled': 'true', type: 'button', onPress: () => {}, onPressStart: () => {} } as const

/** The classes that make a button or a link look like one of our buttons. */
export function buttonClass(variant: ButtonVariant, small: boolean, more?: string): string {
  return classes(styles.button, styles[variant], small && styles.small, more)
}
