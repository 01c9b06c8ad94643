import { lazy, type ReactElement, Suspense } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'

const Dialog = lazy(async () => ({ default: (await import('../ui/Dialog.tsx')).Dialog }))

export interface SignOutDialogProps {
  /** How many edits are kept here and not sent. */
  unsent: number
  onSignOut: () => void
  onClose: () => void
}

/** Asks before signing out deletes words from this device that nobody else has. */
export function SignOutDialog({ unsent, onSignOut, onClose }: SignOutDialogProps): ReactElement {
  const t = useTranslation('documents.signOut')
  const app = useTranslation('app.account')
  return (
    <Suspense>
      <Dialog
        title={t('title')}
        role="alertdialog"
        isOpen
        onOpenChange={onClose}
        actions={(close) => (
          <>
            <Button
              variant="danger"
              onPress={() => {
                close()
                onSignOut()
              }}
            >
              {app('signOut')}
            </Button>
            <Button variant="primary" onPress={close}>
              {t('stay')}
            </Button>
          </>
        )}
      >
        {() => (
          <>
            <p>{t('unsent', { count: unsent })}</p>
            <p>{t('means')}</p>
          </>
        )}
      </Dialog>
    </Suspense>
  )
}
