import type { ReactElement } from 'react'
import type { Need } from '../../shared/boards/board.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './SmallList.module.css'
import { useAuthorWords } from './useAuthorWords.ts'

/** The cards a need came from, as people wrote them. */
export function NeedCards({ need }: { need: Need }): ReactElement {
  const authorWords = useAuthorWords()
  return (
    <ul className={styles.list}>
      {need.originals.map((original) => (
        <li key={original.cardId}>
          <q lang={original.lang}>{original.text}</q> <LanguageTag locale={original.lang} />{' '}
          {authorWords(original.author)}
        </li>
      ))}
    </ul>
  )
}
