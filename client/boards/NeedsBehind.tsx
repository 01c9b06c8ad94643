import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Citation, Need } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Citations } from './Citations.tsx'
import { NeedCards } from './NeedCards.tsx'
import styles from './NeedsBehind.module.css'

interface NeedsBehindProps {
  needs: readonly Need[]
  /** What was attached to the recommendation itself. */
  evidence: readonly Citation[]
}

/** The needs a decision goes back to, each with the cards it came from, and evidence for and against. */
export function NeedsBehind({ needs, evidence }: NeedsBehindProps): ReactElement {
  const t = useTranslation('boards')
  const boards = [...new Set(needs.map(({ boardId }) => boardId))]
  return (
    <>
      <ul className={styles.needs}>
        {needs.map((need) => (
          <li key={need.id} data-need={need.number}>
            <Plate number={need.number} href={paths.need(need.groupId, need.number)} copyable={false} />
            <div className={styles.words}>
              <p className={styles.wording}>
                <TextIn texts={need.texts} fallback={need.number} />
              </p>
              <Citations cited={need.evidence} />
              <details className={styles.cards}>
                <summary>{t('cardsBehind', { count: need.originals.length })}</summary>
                <NeedCards need={need} />
              </details>
            </div>
          </li>
        ))}
      </ul>
      <Citations cited={evidence} />
      {boards.map((boardId) => (
        <p key={boardId}>
          <Link href={paths.board(boardId)} className={styles.board}>
            {t('boardBehind')}
          </Link>
        </p>
      ))}
    </>
  )
}
