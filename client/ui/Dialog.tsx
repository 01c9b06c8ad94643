import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export interface DialogProps {
  title: string
  /** The button that opens it; without one, `isOpen` and `onOpenChange` rule. */
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  /** `drawer` comes in from the side and leaves the page in view. */
  kind?: 'modal' | 'drawer'
  /** `alertdialog` for what becomes final. */
  role?: 'dialog' | 'alertdialog'
  /** What stands in it; `close` shuts it. */
  children: (close: () => void) => ReactNode
  /** Buttons at its foot, the verb last. */
  actions?: (close: () => void) => ReactNode
}

/** Something that asks for the whole attention. Escape and a press outside close it and give the focus back. */
export function Dialog(props: DialogProps) {
  const { title, trigger, isOpen, onOpenChange, kind = 'modal', role = 'dialog', children, actions } = props
  const t = useTranslation('ui')
  const state = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) }
  const overlay = (
    <ModalOverlay
      {...(trigger ? {} : state)}
      isDismissable={role === 'dialog'}
      className={classes(styles.veil, kind === 'drawer' ? styles.fromSide : styles.centred)}
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog} role={role}>
          {({ close }) => (
            <>
              <header className={styles.header}>
                <Heading slot="title" level={2} className={styles.title}>
                  {title}
                </Heading>
                <IconButton icon={X} label={t('close')} onPress={close} />
              </header>
              <div className={styles.body}>{children(close)}</div>
              {actions && <footer className={styles.actions}>{actions(close)}</footer>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
  if (!trigger) return overlay
  return (
    <DialogTrigger {...state}>
      {trigger}
      {overlay}
    </DialogTrigger>
  )
}
