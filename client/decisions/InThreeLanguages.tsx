import { locales, type Texts, textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './InThreeLanguages.module.css'
import { keepNumbers } from './keepNumbers.tsx'

/** Characters beyond which a wording is set as text rather than as an inscription. */
const LONG = 360

/** A frozen wording in every language it has: the reader's large, the others beneath, each with its tag. */
export function InThreeLanguages({ texts, isVoid = false }: { texts: Texts; isVoid?: boolean }) {
  const t = useTranslation('decisions')
  const locale = useLocale()
  const first = textIn(texts, locale)?.locale
  if (first === undefined) return <p className="meta">{t('noWording')}</p>
  const isLong = (texts[first] ?? '').length > LONG
  const present = [first, ...locales.filter((language) => language !== first && texts[language])]
  return (
    <div className={styles.frame}>
      <div className={styles.wordings}>
        {present.map((language) => (
          <div
            key={language}
            className={classes(styles.wording, language === first && styles.first, isLong && styles.long)}
          >
            <LanguageTag locale={language} />
            <p lang={language} className={classes(styles.text, isVoid && styles.void)}>
              {isVoid ? <s>{texts[language]}</s> : keepNumbers(texts[language] ?? '')}
            </p>
          </div>
        ))}
      </div>
    </div>
  )
}
