import type { CardAuthor } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** Puts into words what a board tells of who wrote a card. */
export function useAuthorWords(): (author: CardAuthor) => string {
  const t = useTranslation('boards')
  return (author) => {
    switch (author.shown) {
      case 'named':
        // Some people are called by what they stand for: that is said once.
        if (author.name.includes(author.organisation)) return author.name
        return author.name === '' ? author.organisation : `${author.name}, ${author.organisation}`
      case 'organisationType':
        return t(`organisation.${author.type}`)
      case 'anonymous':
        return t('anonymity.anonymous')
    }
  }
}
