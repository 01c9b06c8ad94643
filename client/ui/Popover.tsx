import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components'
import styles from './Popover.module.css'

export interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement
  label: string
  placement?: 'bottom start' | 'bottom end' | 'top' | 'right'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A little more about something, beside it; the page stays in view. */
export function Popover({ trigger, label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={styles.popover} placement={placement} offset={6}>
        <Dialog aria-label={label} className={styles.content}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
