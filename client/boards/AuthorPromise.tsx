import { EyeOff } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { usePhone } from '../meetings/usePhone.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import styles from './WriteCards.module.css'

/**
 * What others will learn of who wrote a card, said exactly, above the place where it is written; on a phone in a line, with the rest
 * one press away, so that the place itself stays in sight.
 */
export function AuthorPromise({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { settings, revealedAt } = view.board
  const { anonymity } = settings
  const full = `${t(`promise.${anonymity}`)} ${t(revealedAt === null ? 'unseenUntilReveal' : 'seenAtOnce')}`
  if (usePhone())
    return (
      <div className={styles.promiseInLine}>
        <Disclosure title={t(`promiseShort.${anonymity}`)}>
          <p>{full}</p>
        </Disclosure>
      </div>
    )
  return (
    <p className={styles.promise}>
      <EyeOff aria-hidden />
      <span>
        <strong>{t(`anonymity.${anonymity}`)}</strong>
        {' – '} {full}
      </span>
    </p>
  )
}
