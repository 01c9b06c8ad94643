import { EyeOff } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './WriteCards.module.css'

/** What others will learn of who wrote a card, said exactly, above the place where it is written. */
export function AuthorPromise({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { settings, revealedAt } = view.board
  return (
    <p className={styles.promise}>
      <EyeOff aria-hidden />
      <span>
        <strong>{t(`anonymity.${settings.anonymity}`)}</strong>
        {' – '} {t(`promise.${settings.anonymity}`)} {t(revealedAt === null ? 'unseenUntilReveal' : 'seenAtOnce')}
      </span>
    </p>
  )
}
