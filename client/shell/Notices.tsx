import { lazy, type ReactElement, Suspense, useEffect, useSyncExternalStore } from 'react'
import { onUnsentOffers, unsentOffers } from '../documents/unsentOffers.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import styles from './Notices.module.css'

const loadUnsentText = async () => ({ default: (await import('../documents/UnsentText.tsx')).UnsentText })
const UnsentText = lazy(loadUnsentText)
/** Fetched ahead, once the page has come to rest: when it is needed, the connection may be gone. */
const AHEAD_MS = 5_000

/** What must be seen over any page: a lost connection, and text of the person's that the server did not take. */
export function Notices(): ReactElement {
  const t = useTranslation('documents.unsent')
  const offers = useSyncExternalStore(onUnsentOffers, unsentOffers)
  useEffect(() => {
    // Without network it stays to be fetched when it is needed.
    const timer = setTimeout(() => void loadUnsentText().catch(() => undefined), AHEAD_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={styles.place}>
      <ConnectionNotice className={styles.notice} />
      {offers.length > 0 && (
        <aside className={styles.notice} aria-label={t('title')}>
          <Suspense>
            <UnsentText offers={offers} />
          </Suspense>
        </aside>
      )}
    </div>
  )
}
