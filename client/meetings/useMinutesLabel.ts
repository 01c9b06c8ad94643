import { textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import type { ShownItem } from './useShownItem.ts'

/** What the minutes of the item in sight are called for those who listen. */
export function useMinutesLabel({ item, number }: Pick<ShownItem, 'item' | 'number'>): string {
  const t = useTranslation('minutes')
  const agenda = useTranslation('agenda')
  const locale = useLocale()
  const title = (item && textIn(item.title, locale)?.text) ?? agenda('untitled')
  return t('editorLabel', { number: String(number ?? '–'), title })
}
