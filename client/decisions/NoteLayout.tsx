import type { ReactNode } from 'react'
import type { NoteSection } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import styles from './NoteLayout.module.css'

/** The sections that say why, after the one that says what. */
const grounds = ['context', 'position', 'consequences'] as const satisfies readonly NoteSection[]

export interface NoteLayoutProps {
  sections: Record<NoteSection, ReactNode>
  /** Sections to be marked as empty, while the note is written. */
  missing?: readonly NoteSection[]
  /** Whether each section says what belongs in it. */
  withHints?: boolean
  /** Level of its headings. */
  level?: 2 | 3
}

/** The id of a section's heading on the page, to go there from elsewhere. */
export function sectionAnchor(section: NoteSection): string {
  return `note-${section}`
}

/** A note to the committee, the same whether it is written or frozen: what is asked, in French and Dutch, then why. */
export function NoteLayout({ sections, missing = [], withHints = false, level = 2 }: NoteLayoutProps) {
  const t = useTranslation('escalations')
  const Heading = level === 2 ? 'h2' : 'h3'
  const Subheading = level === 2 ? 'h3' : 'h4'
  const emptyMark = (section: NoteSection) =>
    missing.includes(section) && <StateTag tone="rest">{t('missing')}</StateTag>
  const hint = (section: NoteSection) => withHints && <p className={styles.hint}>{t(`sectionHint.${section}`)}</p>
  const language = (section: 'requestedFr' | 'requestedNl', locale: 'fr' | 'nl') => (
    <div className={styles.side} data-section={section}>
      <Subheading className={styles.subheading} id={sectionAnchor(section)}>
        <LanguageTag locale={locale} /> <span className="for-ears">{t(`section.${section}`)}</span>
        {emptyMark(section)}
      </Subheading>
      <div className={styles.asks}>{sections[section]}</div>
    </div>
  )

  return (
    <div className={styles.note}>
      <section className={styles.requested}>
        <Heading className={styles.asked}>{t('decisionRequested')}</Heading>
        {hint('requestedFr')}
        <div className={styles.pair}>
          {language('requestedFr', 'fr')}
          {language('requestedNl', 'nl')}
        </div>
      </section>
      {grounds.map((section) => (
        <section key={section} className={styles.ground} data-section={section}>
          <div className={styles.margin}>
            <Heading className={styles.heading} id={sectionAnchor(section)}>
              {t(`section.${section}`)}
            </Heading>
            {hint(section)}
            {emptyMark(section)}
          </div>
          <div className={styles.words}>{sections[section]}</div>
        </section>
      ))}
    </div>
  )
}
