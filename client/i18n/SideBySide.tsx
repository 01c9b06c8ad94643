import type { ReactElement } from 'react'
import { type Locale, textIn, type Texts } from '../../shared/i18n/locale.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './SideBySide.module.css'

interface SideBySideProps {
  texts: Texts
  languages: readonly Locale[]
  /** Said where there are no words in any language. */
  fallback: string
  /** Whether the words are fixed: adopted, put to the vote. */
  isFrozen?: boolean
}

/** One wording in each of the languages that it has, in columns of their own; in another language, tagged, where it has none of them. */
export function SideBySide({ texts, languages, fallback, isFrozen = false }: SideBySideProps): ReactElement {
  const versions = languages.flatMap((locale) => {
    const text = texts[locale] ?? ''
    return text.trim() === '' ? [] : [{ locale, text, tagged: false }]
  })
  const other = textIn(texts, languages[0] ?? 'fr')
  if (versions.length === 0 && other) versions.push({ ...other, tagged: true })
  if (versions.length === 0) return <>{fallback}</>
  return (
    <span className={styles.versions}>
      {versions.map(({ locale, text, tagged }) => (
        <span key={locale} lang={locale} className={styles.version}>
          {(tagged || versions.length > 1) && (
            <>
              <LanguageTag locale={locale} />{' '}
            </>
          )}
          <span className={isFrozen ? 'frozen' : undefined}>{text}</span>
        </span>
      ))}
    </span>
  )
}
