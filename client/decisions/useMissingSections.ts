import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type NoteSection, noteSections } from '../../shared/decisions/escalation.ts'

/** Follows which sections of a note still have no words. The answer is one word list, so that equal answers are equal. */
export function useMissingSections(doc: Y.Doc): NoteSection[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const texts = noteSections.map((section) => doc.getText(section))
      for (const text of texts) text.observe(listener)
      return () => {
        for (const text of texts) text.unobserve(listener)
      }
    },
    [doc],
  )
  const names = useSyncExternalStore(subscribe, () =>
    noteSections.filter((section) => doc.getText(section).toJSON().trim() === '').join(' '),
  )
  return noteSections.filter((section) => names.split(' ').includes(section))
}
