import { Plus, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { type Locale, locales, type Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { mostOptions, OPTIONS_MIN } from '../../shared/votes/limits.ts'
import type { OptionRule } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './OptionFields.module.css'

interface OptionFieldsProps {
  rule: OptionRule
  /** The languages each option must be worded in. */
  languages: readonly Locale[]
  options: readonly Texts[]
  onOptions: (options: Texts[]) => void
}

/** What is chosen from: each option in the group's languages; a person's name is the same in all of them. */
export function OptionFields({ rule, languages, options, onOptions }: OptionFieldsProps): ReactElement {
  const t = useTranslation('votes')
  const inLanguage = useTranslation('app.inLanguage')
  const locale = useLocale()
  const worded = languagesInOrder(locale).filter((language) => languages.includes(language))
  const change = (place: number, texts: Texts) => onOptions(options.with(place, texts))
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t('option.heading')}</legend>
      {options.map((texts, place) => {
        const number = String(place + 1)
        return (
          <div key={place} className={styles.option}>
            {rule === 'election' ? (
              <TextField
                name={`options.${place}.${languages[0] ?? 'fr'}`}
                label={t('option.person', { number })}
                maxLength={200}
                value={texts[languages[0] ?? 'fr'] ?? ''}
                onChange={(name) => change(place, inEveryLanguage(name))}
              />
            ) : (
              worded.map((language) => (
                <TextField
                  key={language}
                  name={`options.${place}.${language}`}
                  label={t('option.label', { number, language: inLanguage(language) })}
                  lang={language}
                  maxLength={200}
                  value={texts[language] ?? ''}
                  onChange={(text) => change(place, { ...texts, [language]: text })}
                />
              ))
            )}
            {options.length > OPTIONS_MIN && (
              <IconButton
                icon={X}
                className={styles.remove}
                label={t('option.remove', { number })}
                onPress={() => onOptions(options.toSpliced(place, 1))}
              />
            )}
          </div>
        )
      })}
      {options.length < mostOptions(rule) && (
        <Button small icon={Plus} onPress={() => onOptions([...options, {}])}>
          {t(rule === 'election' ? 'option.addPerson' : 'option.add')}
        </Button>
      )}
    </fieldset>
  )
}

function inEveryLanguage(name: string): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, name]))
}
