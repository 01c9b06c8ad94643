import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Citation, Need } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Section } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './Grounds.module.css'

interface GroundsProps {
  needs: readonly Need[]
  /** What was attached to the recommendation itself. */
  evidence: readonly Citation[]
}

/** What a decision goes back to: the needs behind it, each with the board it came from, and evidence for and against. */
export function Grounds({ needs, evidence }: GroundsProps): ReactElement | null {
  const t = useTranslation('decisions')
  const relation = useTranslation('boards.relation')
  const cited = [
    ...evidence.map((one) => ({ ...one, number: null })),
    ...needs.flatMap(({ number, evidence: behind }) => behind.map((one) => ({ ...one, number }))),
  ]
  if (needs.length === 0 && cited.length === 0) return null
  return (
    <Section title={t('grounds')}>
      {needs.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('behindNeeds')}</h3>
          <ul className={styles.list}>
            {needs.map(({ id, number, texts, boardId }) => (
              <li key={id} className={styles.need} data-need={number}>
                <Plate number={number} href={paths.board(boardId)} copyable={false} />
                <span className="frozen">
                  <TextIn texts={texts} fallback={number} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {cited.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('behindEvidence')}</h3>
          <ul className={styles.list}>
            {cited.map((one) => (
              <li key={`${one.evidenceId} ${one.number}`} data-evidence={one.relation}>
                <em>{relation(one.relation)}</em> <Link href={paths.evidence}>{one.title}</Link>{' '}
                {one.number !== null && <span className="meta">{t('forNeed', { number: one.number })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
