import { useEffect, useRef } from 'react'
import { countScreens, type Presence, type Screens } from '../documents/presence.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'

/** Most delays are over before anybody could act on them. */
const LASTS_MS = 20_000
/** However much comes and goes, it is not told more often than this. */
const AGAIN_MS = 120_000

/** How the meeting’s screens stand; tells whoever runs it, and listens, when something stays wrong. */
export function useScreens(present: readonly Presence[], mayRun: boolean): Screens {
  const t = useTranslation('meetings')
  const screens = countScreens(present)
  const latest = useRef({ screens, t })
  const toldAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    latest.current = { screens, t }
  })

  const isWrong = mayRun && screens.wrong > 0
  useEffect(() => {
    if (!isWrong) return undefined
    const wait = Math.max(LASTS_MS, toldAt.current + AGAIN_MS - performance.now())
    const timer = setTimeout(() => {
      toldAt.current = performance.now()
      announce(latest.current.t('screens', { ...latest.current.screens }))
    }, wait)
    return () => clearTimeout(timer)
  }, [isWrong])
  return screens
}
