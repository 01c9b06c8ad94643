import { Check, ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { Button, type ButtonProps } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Menu.module.css'

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement
  /** What the menu is about, for those who listen. */
  label: string
  placement?: 'bottom start' | 'bottom end'
  /** MenuItem and MenuSection. */
  children: ReactNode
}

/** Verbs that are needed seldom, behind one button. */
export function Menu({ trigger, label, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover} placement={placement} offset={4}>
        <AriaMenu aria-label={label} className={styles.menu}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export interface MenuItemProps {
  id?: string
  children: string
  detail?: string
  icon?: LucideIcon
  href?: string
  danger?: boolean
  isDisabled?: boolean
  onAction?: () => void
}

/** A button that opens a menu of its own kind: its words and a chevron. */
export function MenuButton({ children, ...props }: Omit<ButtonProps, 'icon'>) {
  return (
    <Button variant="bare" {...props}>
      {children}
      <ChevronDown className={styles.chevron} aria-hidden />
    </Button>
  )
}

/** One verb, place or choice of a menu. */
export function MenuItem({ children, detail, icon: Icon, danger = false, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={children} className={classes(styles.item, danger && styles.danger)}>
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode !== 'none' && (
            <Check className={styles.icon} aria-hidden data-hidden={!isSelected || undefined} />
          )}
          {Icon && <Icon className={styles.icon} aria-hidden />}
          <span>
            {children}
            {detail && <span className={styles.detail}>{detail}</span>}
          </span>
        </>
      )}
    </AriaMenuItem>
  )
}

export interface MenuSectionProps<Id extends string> {
  title: ReactNode
  /** With a `selected` id the items of the section are a choice of one. */
  selected?: Id
  onSelect?: (id: Id) => void
  children: ReactNode
}

/** A titled part of a menu; with `selected`, a choice of one. */
export function MenuSection<Id extends string>({ title, selected, onSelect, children }: MenuSectionProps<Id>) {
  const choice =
    selected === undefined
      ? {}
      : ({
          selectionMode: 'single',
          disallowEmptySelection: true,
          selectedKeys: [selected],
          onSelectionChange: (keys: 'all' | Set<string | number>) => {
            const [chosen] = keys === 'all' ? [] : [...keys]
            if (chosen !== undefined) onSelect?.(chosen as Id)
          },
        } as const)
  return (
    <AriaMenuSection {...choice} className={styles.section}>
      <Header className={styles.title}>{title}</Header>
      {children}
    </AriaMenuSection>
  )
}
