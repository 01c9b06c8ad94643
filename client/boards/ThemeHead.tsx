import { ArrowLeft, ArrowRight, Ellipsis, Ungroup } from 'lucide-react'
import type { ReactElement } from 'react'
import { themeNameKey } from '../../shared/boards/arrangement.ts'
import { locales, textIn } from '../../shared/i18n/locale.ts'
import { CollaborativeText } from '../documents/CollaborativeText.tsx'
import type { Connection } from '../documents/connection.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './GroupBoard.module.css'
import type { ThemeColumn } from './boardShape.ts'
import { themeText } from './editArrangement.ts'

/** Longest name of a theme in one language. */
const NAME_MAX = 120

interface ThemeHeadProps {
  connection: Connection
  column: ThemeColumn
  mayArrange: boolean
  /** Whether the name is asked in all three languages, rather than in the reader's own. */
  inAll: boolean
  onMove: (by: 1 | -1) => void
  onDissolve: () => void
}

/** The name of a theme, written together in up to three languages, and what can be done with it as a whole. */
export function ThemeHead(props: ThemeHeadProps): ReactElement {
  const { connection, column, mayArrange, inAll, onMove, onDissolve } = props
  const t = useTranslation('boards')
  const app = useTranslation('app.inLanguage')
  const own = useLocale()
  const { theme, cards } = column
  const order = inAll ? [own, ...locales.filter((locale) => locale !== own)] : [own]
  const otherName = textIn(theme.name, own)?.text
  return (
    <div className={styles.head}>
      <h3 className={mayArrange ? 'for-ears' : styles.name}>
        <TextIn texts={theme.name} fallback={t('unnamed')} />
      </h3>
      {mayArrange && (
        <div className={styles.names}>
          {order.map((locale) => {
            const text = themeText(connection.doc, theme.id, themeNameKey[locale])
            return (
              text && (
                <CollaborativeText
                  key={locale}
                  connection={connection}
                  text={text}
                  label={t('themeNameIn', { language: app(locale) })}
                  showLabel={inAll}
                  lang={locale}
                  maxLength={NAME_MAX}
                  placeholder={inAll ? '' : (otherName ?? t('unnamed'))}
                  className={styles.name}
                />
              )
            )
          })}
        </div>
      )}
      <span className={styles.count}>{t('cardsIn', { count: cards.length })}</span>
      {mayArrange && (
        <Menu
          label={t('themeActions')}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={t('themeActions')} />}
        >
          <MenuItem icon={ArrowLeft} onAction={() => onMove(-1)}>
            {t('themeEarlier')}
          </MenuItem>
          <MenuItem icon={ArrowRight} onAction={() => onMove(1)}>
            {t('themeLater')}
          </MenuItem>
          <MenuItem icon={Ungroup} onAction={onDissolve}>
            {t('dissolve')}
          </MenuItem>
        </Menu>
      )}
    </div>
  )
}
