import type { Evidence, EvidenceKind } from '../../shared/evidence/evidence.ts'
import { plainText } from '../plainText.ts'

/** Which items a reader wants to see; null asks for every kind. */
export interface EvidenceFilter {
  kind: EvidenceKind | null
  words: string
}

export const everything: EvidenceFilter = { kind: null, words: '' }

/** The items that fit, in their order. Every word asked for must occur, whatever its accents. */
export function filterEvidence(items: readonly Evidence[], { kind, words }: EvidenceFilter): Evidence[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean)
  return items
    .filter((item) => kind === null || item.kind === kind)
    .filter(({ title, finding, source, territory, conditions, date }) => {
      const text = plainText([title, finding, source, territory, conditions, date].join('\n'))
      return wanted.every((word) => text.includes(word))
    })
}
