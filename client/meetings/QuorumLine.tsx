import type { ReactElement } from 'react'
import type { Quorum } from '../../shared/meetings/quorum.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './QuorumLine.module.css'

/** How many count just now, of how many seats, and whether that makes a quorum: `14 of 25 · quorum 13 reached`; on a phone, with `isShort`, the figures alone. */
export function QuorumLine({ quorum, isShort = false }: { quorum: Quorum; isShort?: boolean }): ReactElement {
  const t = useTranslation('roll')
  const { counted, seats, needed, reached, inPerson, inPersonNeeded } = quorum
  const enough = counted >= needed
  return (
    <p className={classes(styles.line, isShort && styles.short)} data-quorum={reached ? 'reached' : 'missing'}>
      <strong>{t('quorumShort', { counted: String(counted), seats: String(seats) })}</strong>
      <span>{t('quorumIs', { reached: enough ? 'yes' : 'no', needed: String(needed) })}</span>
      {enough && !reached && (
        <span>{t('inPersonMissing', { inPerson: String(inPerson), needed: String(inPersonNeeded) })}</span>
      )}
    </p>
  )
}
