import type { Locale } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './LanguageTag.module.css'

/** The language a text is in, where that is not the language of the screen or where several stand together. */
export function LanguageTag({ locale }: { locale: Locale }) {
  const t = useTranslation('app')
  return (
    <abbr className={styles.tag} title={t(`languageName.${locale}`)} translate="no">
      {locale.toUpperCase()}
    </abbr>
  )
}
