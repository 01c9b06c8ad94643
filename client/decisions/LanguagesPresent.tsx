import { Plus } from 'lucide-react'
import { type Locale, locales, type Texts } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './LanguagesPresent.module.css'

export interface LanguagesPresentProps {
  texts: Texts
  /** Leads to where a missing one is written; without it they are only shown to be missing. */
  onAdd?: ((locale: Locale) => void) | undefined
}

/** In which of the three languages a passage is worded: a missing one is dashed and, where it may be, there to be added. */
export function LanguagesPresent({ texts, onAdd }: LanguagesPresentProps) {
  const t = useTranslation()
  return (
    <ul className={styles.languages} aria-label={t('decisions.languages')}>
      {locales.map((locale) => {
        const isPresent = Boolean(texts[locale])
        return (
          <li key={locale}>
            {isPresent || !onAdd ? (
              <span className={classes(styles.language, !isPresent && styles.missing)}>
                <LanguageTag locale={locale} />
                <span className="for-ears">
                  {' '}
                  {isPresent ? t('decisions.languagePresent') : t('decisions.languageMissing')}
                </span>
              </span>
            ) : (
              <Button
                variant="bare"
                small
                icon={Plus}
                className={classes(styles.language, styles.missing)}
                aria-label={t('minutes.addLanguage', { language: t(`app.inLanguage.${locale}`) })}
                onPress={() => onAdd(locale)}
              >
                {locale.toUpperCase()}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
