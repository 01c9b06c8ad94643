import type { Editor } from '@tiptap/core'
import { Button } from 'react-aria-components'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { stateLanguage } from './blockCommands.ts'
import styles from './EditorToolbar.module.css'

export interface LanguageMenuProps {
  editor: Editor
  lang: Locale | null
  /** A block always is in some language. */
  mayBeNone: boolean
}

/** The language of the passage at the cursor: voices, spelling and the register go by it. */
export function LanguageMenu({ editor, lang, mayBeNone }: LanguageMenuProps) {
  const t = useTranslation()
  const now = lang === null ? t('minutes.noLanguage') : t(`app.languageName.${lang}`)
  return (
    <Menu
      label={t('minutes.language')}
      placement="bottom end"
      trigger={
        <Button className={styles.word} aria-label={`${t('minutes.language')}: ${now}`}>
          <span translate="no">{lang?.toUpperCase() ?? '—'}</span>
        </Button>
      }
    >
      {locales.map((locale) => (
        <MenuItem key={locale} id={locale} onAction={() => stateLanguage(editor, locale)}>
          {t(`app.languageName.${locale}`)}
        </MenuItem>
      ))}
      {mayBeNone && (
        <MenuItem id="none" onAction={() => stateLanguage(editor, null)}>
          {t('minutes.noLanguage')}
        </MenuItem>
      )}
    </Menu>
  )
}
