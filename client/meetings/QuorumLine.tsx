import type { ReactElement } from 'react'
import type { Quorum } from '../../shared/meetings/quorum.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './QuorumLine.module.css'

/** How many count just now, of how many seats, and whether that makes a quorum: `14 of 25 · quorum 13 reached`. */
export function QuorumLine({ quorum }: { quorum: Quorum }): ReactElement {
  const t = useTranslation('roll')
  const { counted, seats, needed, reached, inPerson, inPersonNeeded } = quorum
  const enough = counted >= needed
  return (
    <p className={styles.line} data-quorum={reached ? 'reached' : 'missing'}>
      <strong>{t('quorumShort', { counted: String(counted), seats: String(seats) })}</strong>
      <span>{t('quorumIs', { reached: enough ? 'yes' : 'no', needed: String(needed) })}</span>
      {enough && !reached && (
        <span>{t('inPersonMissing', { inPerson: String(inPerson), needed: String(inPersonNeeded) })}</span>
      )}
    </p>
  )
}
