import { locales, type Texts } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './LanguagesPresent.module.css'

/** In which of the three languages a passage is worded: the tag of a missing one is hollow and says so. */
export function LanguagesPresent({ texts }: { texts: Texts }) {
  const t = useTranslation('decisions')
  return (
    <ul className={styles.languages} aria-label={t('languages')}>
      {locales.map((locale) => {
        const isPresent = Boolean(texts[locale])
        return (
          <li key={locale} className={classes(styles.language, !isPresent && styles.missing)}>
            <LanguageTag locale={locale} />
            <span className="for-ears"> {isPresent ? t('languagePresent') : t('languageMissing')}</span>
          </li>
        )
      })}
    </ul>
  )
}
