import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Locale, locales, type Texts, textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { keepNumbers } from './keepNumbers.tsx'
import styles from './Wording.module.css'

export interface WordingProps {
  texts: Texts
  /** `lead` where it is what the page is about. */
  size?: 'read' | 'lead' | 'small'
  /** A void entry: struck through, still to be read. */
  isVoid?: boolean
}

/** A frozen wording in the reader's language, its other languages one press away; on paper all of them, one after another. */
export function Wording({ texts, size = 'read', isVoid = false }: WordingProps) {
  const t = useTranslation('decisions')
  const nameOf = useTranslation('app')
  const locale = useLocale()
  const [chosen, setChosen] = useState<Locale | null>(null)
  const shown = (chosen && texts[chosen] ? chosen : textIn(texts, locale)?.locale) ?? null
  const present = locales.filter((language) => texts[language])
  if (shown === null) return <p className="meta">{t('noWording')}</p>

  return (
    <div className={classes(styles.wording, styles[size], isVoid && styles.void)}>
      <div className={styles.languages}>
        {present.length === 1 ? (
          <span className={styles.only}>
            <LanguageTag locale={shown} />
          </span>
        ) : (
          <ToggleButtonGroup
            aria-label={t('wordingLanguage')}
            className={styles.switch}
            disallowEmptySelection
            selectedKeys={[shown]}
            onSelectionChange={(keys) => setChosen(present.find((language) => keys.has(language)) ?? null)}
          >
            {present.map((language) => (
              <ToggleButton
                key={language}
                id={language}
                className={styles.language}
                aria-label={nameOf(`languageName.${language}`)}
              >
                <span translate="no">{language.toUpperCase()}</span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </div>
      {present.map((language) => (
        <p key={language} lang={language} className={classes(styles.text, language !== shown && styles.elsewhere)}>
          {isVoid ? <s>{texts[language]}</s> : keepNumbers(texts[language] ?? '')}
          <span className="on-paper-only">
            {' '}
            <LanguageTag locale={language} />
          </span>
        </p>
      ))}
    </div>
  )
}
