import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { isLocale, type Locale, locales } from '../../shared/i18n/locale.ts'
import { useLocale, useSetLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './LanguageSwitch.module.css'

/** English, French, Dutch: one press changes the whole screen, at once. `onChange` may store it with the person. */
export function LanguageSwitch({ onChange }: { onChange?: ((locale: Locale) => void) | undefined }) {
  const t = useTranslation('app')
  const locale = useLocale()
  const setLocale = useSetLocale()
  return (
    <ToggleButtonGroup
      aria-label={t('language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={(keys) => {
        const [chosen] = [...keys]
        if (!isLocale(chosen) || chosen === locale) return
        void setLocale(chosen)
        onChange?.(chosen)
      }}
      className={styles.switch}
    >
      {locales.map((each) => (
        <ToggleButton key={each} id={each} aria-label={t(`languageName.${each}`)} className={styles.language}>
          <span lang={each} translate="no">
            {each.toUpperCase()}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
