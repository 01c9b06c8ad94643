import type { ReactElement } from 'react'
import type { Card } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './CardFace.module.css'
import { useAuthorWords } from './useAuthorWords.ts'

/** A card as everybody sees it: its words as they were written, its language and kind, and what is told of its author. */
export function CardFace({ card, merged = 0 }: { card: Card; merged?: number }): ReactElement {
  const t = useTranslation('boards')
  const authorOf = useAuthorWords()
  return (
    <span className={styles.face}>
      <span className={styles.text} lang={card.lang}>
        {card.text}
      </span>
      <span className={styles.facts}>
        <LanguageTag locale={card.lang} />
        {card.kind !== 'need' && <span className={styles.kind}>{t(`kind.${card.kind}`)}</span>}
        <span>{authorOf(card.author)}</span>
        {card.late && <span>{t('late')}</span>}
        {merged > 0 && <strong>{t('contributions', { count: merged + 1 })}</strong>}
      </span>
    </span>
  )
}
