import type * as Y from 'yjs'
import { noteSections, type NoteSection } from '../../shared/decisions/escalation.ts'

/** The sections of an escalation note as they stand in its document. */
export function readNote(doc: Y.Doc): Record<NoteSection, string> {
  const sections = noteSections.map((section) => [section, doc.getText(section).toJSON()] as const)
  return Object.fromEntries(sections) as Record<NoteSection, string>
}
