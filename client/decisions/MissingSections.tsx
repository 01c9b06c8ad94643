import { Fragment } from 'react'
import { type NoteSection, noteSections } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { StateTag } from '../ui/StateTag.tsx'
import styles from './MissingSections.module.css'
import { sectionAnchor } from './NoteLayout.tsx'

export interface MissingSectionsProps {
  missing: readonly NoteSection[]
  /** Called when somebody goes to one of them, e.g. to leave the dialog it is named in. */
  onGo?: () => void
}

/** How complete a note is: which sections are still empty, each with the way there; or that nothing is missing. */
export function MissingSections({ missing, onGo }: MissingSectionsProps) {
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
          <a
            href={`#${sectionAnchor(section)}`}
            className={styles.section}
            onClick={(event) => {
              event.preventDefault()
              onGo?.()
              goTo(section)
            }}
          >
            {t(`section.${section}`)}
          </a>
        </Fragment>
      ))}
    </p>
  )
}

/** Puts the caret into the section, once whatever covers the page is gone. */
function goTo(section: NoteSection): void {
  setTimeout(() => {
    const heading = document.getElementById(sectionAnchor(section))
    heading?.scrollIntoView({ block: 'center' })
    heading?.closest('[data-section]')?.querySelector('textarea')?.focus()
  }, LEAVE_MS)
}

/** Longer than a dialog takes to leave. */
const LEAVE_MS = 250
