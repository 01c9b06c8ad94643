import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Panel.module.css'

interface PanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** What stands beside the item. Opening it brings the focus to its heading; Escape shuts it. */
export function Panel({ title, onClose, children }: PanelProps): ReactElement {
  const ui = useTranslation('ui')
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => heading.current?.focus({ preventScroll: true }), [title])

  return (
    // Escape anywhere inside shuts it; the panel itself is nothing to press.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        onClose()
      }}
    >
      <header className={styles.header}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton icon={X} label={ui('close')} onPress={onClose} className={styles.close} />
      </header>
      {/* A list without a single button in it scrolls by keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.content} tabIndex={0}>
        {children}
      </div>
    </aside>
  )
}
