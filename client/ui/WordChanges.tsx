import type { ReactElement } from 'react'
import { textIn, type Texts } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from './LanguageTag.tsx'
import { wordDiff } from './wordDiff.ts'
import styles from './WordChanges.module.css'

/** How a text changes, language by language and word by word: what goes is struck through, what comes underlined, and both are said to those who listen. */
export function WordChanges({ before, after }: { before: Texts; after: Texts }): ReactElement {
  const locale = useLocale()
  const languages = languagesInOrder(locale).filter((one) =>
    textIn({ [one]: `${before[one] ?? ''}${after[one] ?? ''}` }, one),
  )
  return (
    <div className={styles.changes}>
      {languages.map((language) => (
        <p key={language} lang={language} className={styles.text}>
          <LanguageTag locale={language} /> <Parts before={before[language] ?? ''} after={after[language] ?? ''} />
        </p>
      ))}
    </div>
  )
}

function Parts({ before, after }: { before: string; after: string }): ReactElement {
  const t = useTranslation('amendments')
  const locale = useLocale()
  return (
    <>
      {wordDiff(before, after).map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        const Mark = kind === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={place}>
            <span lang={locale} className="for-ears">
              {t(kind === 'gone' ? 'gone' : 'fresh')}{' '}
            </span>
            {text}
          </Mark>
        )
      })}
    </>
  )
}
