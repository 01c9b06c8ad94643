import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-aria-components'
import { type ButtonVariant, buttonClass } from './Button.tsx'
import styles from './Button.module.css'

export interface LinkButtonProps extends Omit<LinkProps, 'children' | 'className' | 'style'> {
  href: string
  variant?: ButtonVariant
  icon?: LucideIcon
  small?: boolean
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ variant = 'quiet', icon: Icon, small = false, children, ...props }: LinkButtonProps) {
  return (
    <Link {...props} className={buttonClass(variant, small)}>
      {Icon && <Icon className={styles.icon} aria-hidden />}
      {children}
    </Link>
  )
}
