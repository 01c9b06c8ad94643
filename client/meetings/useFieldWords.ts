import { locales } from '../../shared/i18n/locale.ts'
import { draftKey, itemTextKeys, itemTypes, titleKey } from '../../shared/meetings/agenda.ts'
import type { FieldWords } from '../documents/ChangedText.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** How the fields of an agenda item are called in its history, and how their values read. */
export function useFieldWords(): FieldWords {
  const t = useTranslation()
  const format = useFormat()
  return {
    order: [...itemTextKeys, 'type', 'plannedMinutes', 'position', 'removed'],
    nameOf(field) {
      for (const locale of locales) {
        const language = t(`app.inLanguage.${locale}`)
        if (field === titleKey[locale]) return t('agenda.itemTitleIn', { language })
        if (field === draftKey[locale]) return t('agenda.draftIn', { language })
      }
      const names: Record<string, string> = {
        owner: t('agenda.owner'),
        expected: t('agenda.expected'),
        links: t('agenda.links'),
        type: t('agenda.itemType'),
        plannedMinutes: t('agenda.plannedMinutes'),
        removed: t('agenda.title'),
        position: t('history.place'),
      }
      return names[field] ?? field
    },
    valueOf(field, { kind, text: value }) {
      const type = itemTypes.find((some) => some === value)
      if (field === 'type' && type) return t(`agenda.type.${type}`)
      if (field === 'plannedMinutes') return format.duration(Number(value))
      if (field === 'removed') return t(value === 'true' ? 'history.state.takenOff' : 'history.state.onAgenda')
      // Where exactly is for the agenda to show.
      if (field === 'position') return kind === 'added' ? t('history.state.placed') : ''
      return value
    },
  }
}
