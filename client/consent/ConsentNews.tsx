import { useEffect, useRef } from 'react'
import type { ConsentRound } from '../../shared/consent/round.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'

/** Says to those who listen that a consent round began, where it has got to, who objects, and how it ended. */
export function ConsentNews({ rounds }: { rounds: readonly ConsentRound[] | undefined }): null {
  const t = useTranslation('consent')
  const locale = useLocale()
  const before = useRef<ReadonlyMap<string, ConsentRound> | null>(null)

  useEffect(() => {
    if (!rounds) return
    const last = before.current
    before.current = new Map(rounds.map((round) => [round.id, round]))
    if (last === null) return
    for (const round of rounds) {
      const { state, step, loop, objections, result } = round
      const known = last.get(round.id)
      const latest = objections.at(-1)
      if (state !== 'running') {
        if (known?.state === 'running') announce(textIn(result, locale)?.text ?? t(`state.${state}`))
      } else if (known?.step !== step || known.loop !== loop) {
        announce(t('announce.step', { step: t(`step.${step}`) }))
      } else if (latest && objections.length > known.objections.length) {
        announce(t('announce.objection', { organisation: latest.organisation }))
      }
    }
  }, [rounds, locale, t])

  return null
}
