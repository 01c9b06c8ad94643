import type { ReactElement } from 'react'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { TextArea } from '../ui/TextArea.tsx'

interface WordingFieldsProps {
  texts: Texts
  /** The languages the group decides in. */
  languages: readonly Locale[]
  onTexts: (texts: Texts) => void
}

/** What consent is asked to, in each language. */
export function WordingFields({ texts, languages, onTexts }: WordingFieldsProps): ReactElement {
  const t = useTranslation('consent')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  return (
    <>
      {languagesInOrder(locale).map((language) => (
        <TextArea
          key={language}
          name={`texts.${language}`}
          label={t('wordingIn', { language: inLanguage(language) })}
          lang={language}
          optional={!languages.includes(language)}
          rows={languages.includes(language) ? 3 : 1}
          maxLength={2000}
          value={texts[language] ?? ''}
          onChange={(text) => onTexts({ ...texts, [language]: text })}
        />
      ))}
    </>
  )
}
