import type { ReactElement } from 'react'
import type { Need } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './NeedOrigins.module.css'
import { useAuthorWords } from './useAuthorWords.ts'

/** What a need came from: the cards as people wrote them, and the evidence cited for it. */
export function NeedOrigins({ need }: { need: Need }): ReactElement {
  const t = useTranslation('boards')
  const authorWords = useAuthorWords()
  return (
    <>
      <ul className={styles.origins}>
        {need.originals.map((original) => (
          <li key={original.cardId}>
            <q lang={original.lang}>{original.text}</q> <LanguageTag locale={original.lang} />{' '}
            {authorWords(original.author)}
          </li>
        ))}
      </ul>
      {need.evidence.length > 0 && (
        <ul className={styles.origins}>
          {need.evidence.map(({ evidenceId, title, relation }) => (
            <li key={evidenceId}>
              <em>{t(`relation.${relation}`)}</em> {title}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
