import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Citation } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import styles from './SmallList.module.css'

/** Evidence, each with what it does for the thing it is attached to; nothing where there is none. */
export function Citations({ cited }: { cited: readonly Citation[] }): ReactElement | null {
  const t = useTranslation('boards.relation')
  if (cited.length === 0) return null
  return (
    <ul className={styles.list}>
      {cited.map(({ evidenceId, title, relation }) => (
        <li key={evidenceId} data-evidence={relation}>
          <em>{t(relation)}</em> <Link href={paths.evidence}>{title}</Link>
        </li>
      ))}
    </ul>
  )
}
