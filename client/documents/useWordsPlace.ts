import { synthesisKey, themeNameKey } from '../../shared/boards/arrangement.ts'
import { locales, textIn } from '../../shared/i18n/locale.ts'
import { draftKey, titleKey } from '../../shared/meetings/agenda.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import type { OfferedPassage } from './unsentOffers.ts'

/** How the place of some words is called: `Minutes: Budget`, `Budget · Owner`, `Consequences`. */
export function useWordsPlace(): (passage: OfferedPassage) => string {
  const t = useTranslation()
  const locale = useLocale()
  const fields = new Map<string, string>([
    ['owner', t('agenda.owner')],
    ['expected', t('agenda.expected')],
    ['links', t('agenda.links')],
  ])
  for (const each of locales) {
    const language = t(`app.inLanguage.${each}`)
    fields.set(titleKey[each], t('agenda.itemTitleIn', { language }))
    fields.set(draftKey[each], t('agenda.draftIn', { language }))
    fields.set(themeNameKey[each], t('boards.themeNameIn', { language }))
    fields.set(synthesisKey[each], t('boards.synthesisIn', { language }))
  }
  return ({ place, title }) => {
    const item = textIn(title, locale)?.text ?? t('agenda.untitled')
    switch (place.kind) {
      case 'minutes':
        return t('documents.unsent.minutesOf', { title: item })
      case 'agenda':
        return `${item} · ${fields.get(place.field) ?? ''}`
      case 'note':
        return t(`escalations.section.${place.section}`)
      case 'board':
        return fields.get(place.field) ?? ''
    }
  }
}
