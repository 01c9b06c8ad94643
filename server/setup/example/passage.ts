import type { BlockKind } from '../../../shared/documents/passages.ts'
import type { Locale, Texts } from '../../../shared/i18n/locale.ts'

/** A paragraph of the example's minutes, or a marked block with its versions in several languages. */
export type Passage = { lang: Locale; text: string } | { block: BlockKind; id: string; texts: Texts }

/** An agenda item of the example with the minutes that are taken on it. */
export interface ExampleItem {
  /** Stands for the item's id, which the loader makes. */
  key: string
  type: 'information' | 'discussion' | 'decision' | 'statutory'
  plannedMinutes: number
  owner: string
  title: Texts
  expected: string
  draft: Texts
  minutes: readonly Passage[]
}
