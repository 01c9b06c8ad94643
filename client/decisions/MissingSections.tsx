import { Fragment } from 'react'
import { Link } from 'react-aria-components'
import { type NoteSection, noteSections } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { StateTag } from '../ui/StateTag.tsx'
import styles from './MissingSections.module.css'
import { sectionAnchor } from './NoteLayout.tsx'

/** How complete a note is: which sections are still empty, each with the way there; or that nothing is missing. */
export function MissingSections({ missing }: { missing: readonly NoteSection[] }) {
  const t = useTranslation('escalations')
  if (missing.length === 0) return <StateTag tone="good">{t('complete')}</StateTag>
  return (
    <p className={styles.missing}>
      <StateTag tone="rest">
        {t('stillEmpty', { count: String(missing.length), of: String(noteSections.length) })}
      </StateTag>{' '}
      {missing.map((section, place) => (
        <Fragment key={section}>
          {place > 0 && ', '}
          <Link href={`#${sectionAnchor(section)}`} className={styles.section}>
            {t(`section.${section}`)}
          </Link>
        </Fragment>
      ))}
    </p>
  )
}
