import type { ReactElement } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TargetName } from './DotsForm.tsx'
import styles from './Dots.module.css'

/** What the dots came to: most first, each with its figure. */
export function Results({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { results, voted } = view
  if (results === null) return <EmptyState>{t('noResults')}</EmptyState>
  const most = Math.max(1, ...results.map(({ dots }) => dots))
  const total = results.reduce((sum, { dots }) => sum + dots, 0)
  return (
    <>
      <p className="meta">
        {t('resultsOf', { dots: total, voters: voted })} {t('dotsIndicate')}
      </p>
      <ol className={styles.results}>
        {results.map((result) => (
          <li key={result.id} className={styles.result} data-dots={result.dots}>
            <TargetName target={result} />
            <span className={styles.figure}>
              {t('dotCount', { count: result.dots })} <small>{t('voterCount', { count: result.voters })}</small>
            </span>
            <span className={styles.track} aria-hidden>
              <span style={{ inlineSize: `${(100 * result.dots) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
