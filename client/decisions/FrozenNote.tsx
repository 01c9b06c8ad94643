import type { ReactNode } from 'react'
import { type NoteSection, noteSections } from '../../shared/decisions/escalation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import styles from './FrozenNote.module.css'
import { NoteLayout } from './NoteLayout.tsx'

const languageOf: Partial<Record<NoteSection, 'fr' | 'nl'>> = { requestedFr: 'fr', requestedNl: 'nl' }

/** A note as it was submitted: in the frozen voice, nothing in it changes any more. */
export function FrozenNote({ note, level = 2 }: { note: Record<NoteSection, string>; level?: 2 | 3 }) {
  const sections = noteSections.map((section) => [
    section,
    <p key={section} lang={languageOf[section]} className={styles.text}>
      {note[section]}
    </p>,
  ])
  return <NoteLayout level={level} sections={Object.fromEntries(sections) as Record<NoteSection, ReactNode>} />
}

/** What the committee is asked to decide, in both administrative languages. */
export function RequestedPair({ note }: { note: Record<NoteSection, string> }) {
  return (
    <div className={styles.frame}>
      <div className={styles.pair}>
        <div>
          <LanguageTag locale="fr" />
          <p lang="fr" className={styles.text}>
            {note.requestedFr}
          </p>
        </div>
        <div>
          <LanguageTag locale="nl" />
          <p lang="nl" className={styles.text}>
            {note.requestedNl}
          </p>
        </div>
      </div>
    </div>
  )
}
