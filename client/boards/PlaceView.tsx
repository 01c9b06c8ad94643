import type { ReactElement } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Matrix } from './Matrix.tsx'
import { RateForm } from './RateForm.tsx'
import styles from './Ratings.module.css'
import { useRunBoard } from './useBoardActs.ts'

/** Marks of impact and effort: first everybody’s own, then the picture of all. */
export function PlaceView({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { board, may } = view
  const { showRatings } = useRunBoard(board.id)
  return (
    <div className={styles.place}>
      {may.run && board.phase === 'place' && (
        <div>
          <Button
            isPending={showRatings.pending}
            onPress={() => void showRatings.send({ version: board.version, shown: !board.ratingsShown })}
          >
            {t(board.ratingsShown ? 'rateOn' : 'showRatings')}
          </Button>
          <ProblemNotice problem={showRatings.problem} />
        </div>
      )}
      {board.ratingsShown || !allows(board.phase, 'rate') ? (
        <Matrix view={view} />
      ) : may.contribute ? (
        <RateForm view={view} />
      ) : (
        <Notice tone="info">{t('onlyReads')}</Notice>
      )}
    </div>
  )
}
