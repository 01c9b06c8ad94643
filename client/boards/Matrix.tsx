import { type ReactElement, useId } from 'react'
import { MARK_MAX, type BoardView, type RatingResult } from '../../shared/boards/board.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TargetName } from './DotsForm.tsx'
import { placeOnMatrix, SIZE } from './matrixPlaces.ts'
import styles from './Ratings.module.css'

const MIDDLE = SIZE / 2

/** Impact against effort as a picture, with every figure beside it; where people differ most comes first. */
export function Matrix({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const format = useFormat()
  const id = useId()
  const { ratings, targets } = view
  if (ratings === null || ratings.length === 0) return <EmptyState>{t('noRatings')}</EmptyState>
  const rows = ratings.flatMap((rating) => {
    const target = targets.find((one) => one.id === rating.targetId)
    return target ? [{ target, rating }] : []
  })
  const places = placeOnMatrix(rows.map(({ rating }) => rating))
  const figure = ({ median, spread }: RatingResult['impact']) =>
    t('medianSpread', { median: format.number(median), spread: format.number(spread) })
  return (
    <div className={styles.matrix}>
      <figure className={styles.picture} aria-labelledby={id}>
        <svg viewBox={`-6 -6 ${SIZE + 12} ${SIZE + 12}`} aria-hidden className={styles.drawing}>
          <rect width={SIZE} height={SIZE} className={styles.ground} />
          <path d={`M${MIDDLE} 0V${SIZE}M0 ${MIDDLE}H${SIZE}`} className={styles.cross} />
          <text x={2} y={7} className={styles.corner}>
            {t('quickWins')}
          </text>
          <text x={SIZE - 2} y={7} textAnchor="end" className={styles.corner}>
            {t('bigProjects')}
          </text>
          {places.map(({ x, y, width, height }, place) => (
            <rect
              key={place}
              x={x - width / 2}
              y={y - height / 2}
              width={width}
              height={height}
              rx={3}
              className={styles.spread}
            />
          ))}
          {places.map(({ x, y }, place) => (
            <g key={place}>
              <circle cx={x} cy={y} r={4.5} className={styles.point} />
              <text x={x} y={y + 1.7} textAnchor="middle" className={styles.number}>
                {place + 1}
              </text>
            </g>
          ))}
        </svg>
        <figcaption id={id} className={styles.axes}>
          {t('axes', { most: String(MARK_MAX) })}
        </figcaption>
      </figure>
      <ol className={styles.legend}>
        {rows.map(({ target, rating }) => (
          <li key={target.id}>
            <TargetName target={target} />
            <dl className={styles.figures}>
              <dt>{t('impact')}</dt>
              <dd>{figure(rating.impact)}</dd>
              <dt>{t('effort')}</dt>
              <dd>{figure(rating.effort)}</dd>
            </dl>
            <span className="meta">{t('raters', { count: rating.raters })}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
