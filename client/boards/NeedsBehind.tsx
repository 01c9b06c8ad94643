import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Need } from '../../shared/boards/board.ts'
import { NeedOrigins } from './NeedOrigins.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './NeedsBehind.module.css'

/** The needs a decision goes back to, each with the cards it came from. */
export function NeedsBehind({ needs }: { needs: readonly Need[] }): ReactElement {
  const t = useTranslation('boards')
  const boards = [...new Set(needs.map(({ boardId }) => boardId))]
  return (
    <>
      <ul className={styles.needs}>
        {needs.map((need) => (
          <li key={need.id}>
            <Plate number={need.number} href={paths.need(need.groupId, need.number)} copyable={false} />
            <div className={styles.words}>
              <p className={styles.wording}>
                <TextIn texts={need.texts} fallback={need.number} />
              </p>
              <details className={styles.cards}>
                <summary>{t('cardsBehind', { count: need.originals.length })}</summary>
                <NeedOrigins need={need} />
              </details>
            </div>
          </li>
        ))}
      </ul>
      {boards.map((boardId) => (
        <p key={boardId}>
          <Link href={paths.board(boardId)}>{t('boardBehind')}</Link>
        </p>
      ))}
    </>
  )
}
