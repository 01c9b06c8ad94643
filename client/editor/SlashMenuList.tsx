/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the browser's own lists take the focus, which must stay in the text */
import type { Editor } from '@tiptap/core'
import {
  Diamond,
  Heading2,
  Heading3,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Pilcrow,
  Sprout,
} from 'lucide-react'
import { useCallback, useEffect, useId, useSyncExternalStore } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import type { BlockCommand } from './blockCommands.ts'
import type { SlashMenuState } from './slashMenu.ts'
import styles from './SlashMenuList.module.css'

const icons: Record<BlockCommand, LucideIcon> = {
  decision: Diamond,
  action: ListTodo,
  need: Sprout,
  heading: Heading2,
  subheading: Heading3,
  bulletList: List,
  orderedList: ListOrdered,
  plain: Pilcrow,
}

/** The open slash menu, beside the cursor. The cursor stays in the text; arrows and Enter, or the mouse, choose. */
export function SlashMenuList({ editor, menu }: { editor: Editor; menu: SlashMenuState }) {
  const t = useTranslation('editor')
  const id = useId()
  const open = useSyncExternalStore(menu.onChange, menu.open)
  const isOpen = open !== null
  const place = useCallback((element: HTMLDivElement | null) => menu.setPlace(element), [menu])
  const active = open?.items[open.active]?.command

  useEffect(() => {
    // An editor given up before it was shown has no text.
    if (editor.isDestroyed) return undefined
    const text = editor.view.dom
    if (!isOpen || active === undefined) return undefined
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', `${id}-${active}`)
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isOpen, active])

  return (
    <div ref={place} className={styles.place}>
      {open !== null && (
        <div className={styles.menu}>
          <p className={styles.title} aria-hidden>
            {t('insert')}
          </p>
          <div id={id} role="listbox" aria-label={t('insert')} className={styles.list}>
            {open.items.map(({ command, label }, index) => {
              const Icon = icons[command]
              return (
                <div
                  key={command}
                  id={`${id}-${command}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === open.active}
                  className={classes(styles.option, index === open.active && styles.active)}
                  onPointerMove={() => menu.point(index)}
                  onPointerDown={(event) => {
                    event.preventDefault()
                    menu.point(index)
                    menu.choose()
                  }}
                >
                  <Icon className={styles.icon} aria-hidden />
                  <span className={styles.label}>{label}</span>
                  <span className={styles.hint}>{t(`hint.${command}`)}</span>
                </div>
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}
