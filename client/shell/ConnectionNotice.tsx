import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { LiveState } from '../liveJournal.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { announce } from '../ui/announce.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLiveState } from './LiveProvider.tsx'

const PATIENCE_MS = 2000

/** Says, over the page and without moving it, that the screen is no longer kept up to date; and when it is again. */
export function ConnectionNotice({ className }: { className: string | undefined }): ReactElement | null {
  const t = useTranslation('app')
  const state = usePatiently(useLiveState())
  const before = useRef(state)

  useEffect(() => {
    if (state === 'lost') announce(t('connection.lost'))
    if (state === 'signedOut') announce(t('connection.signedOut'))
    if (state === 'live' && before.current === 'lost') announce(t('connection.back'))
    before.current = state
  }, [state, t])

  if (state === 'connecting' || state === 'live') return null
  return (
    <aside className={className} aria-label={t('connection.label')}>
      <Notice
        tone="warning"
        action={
          state === 'signedOut' && (
            <LinkButton small href={paths.signIn} target="_blank">
              {t('failed.signIn')}
            </LinkButton>
          )
        }
      >
        {t(state === 'lost' ? 'connection.lost' : 'connection.signedOut')}
      </Notice>
    </aside>
  )
}

/** The state, except that a loss counts only once it has lasted: most are over before anybody could read of them. */
function usePatiently(state: LiveState): LiveState {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state === 'lost' ? PATIENCE_MS : 0)
    return () => clearTimeout(timer)
  }, [state])
  return shown
}
