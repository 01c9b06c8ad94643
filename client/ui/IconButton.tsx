import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: LucideIcon
  /** What it does, for the tooltip and for those who listen. */
  label: string
  className?: string | undefined
}

/** An icon everybody knows, alone (close, copy, more). Anything else is a Button with words. */
export function IconButton({ icon: Icon, label, className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...props} aria-label={label} className={classes(styles.button, className)}>
        <Icon className={styles.icon} aria-hidden />
      </AriaButton>
    </Tooltip>
  )
}
