import { Plus } from 'lucide-react'
import { locales } from '../../shared/i18n/locale.ts'
import type { EditorBlock } from '../editor/blockViews.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './LanguagesPresent.module.css'

/** In which of the three languages a decision is worded: a missing one is dashed and, until somebody begins it, there to be added. */
export function LanguagesPresent({ block }: { block: EditorBlock }) {
  const t = useTranslation()
  return (
    <ul className={styles.languages} aria-label={t('decisions.languages')}>
      {locales.map((locale) => {
        const isPresent = Boolean(block.texts[locale])
        return (
          <li key={locale}>
            {isPresent || !block.addable.includes(locale) ? (
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
                onPress={() => block.addLanguage(locale)}
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
