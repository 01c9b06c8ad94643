import type { Locale, Texts } from '../i18n/locale.ts'

export const itemTypes = ['information', 'discussion', 'decision', 'statutory'] as const
export type ItemType = (typeof itemTypes)[number]

/** The texts of an item that people type together: each is a Y.Text under this key in the item's Y.Map. */
export const itemTextKeys = [
  'titleEn',
  'titleFr',
  'titleNl',
  'owner',
  'expected',
  'links',
  'draftEn',
  'draftFr',
  'draftNl',
] as const
export type ItemTextKey = (typeof itemTextKeys)[number]

export const titleKey: Record<Locale, ItemTextKey> = { en: 'titleEn', fr: 'titleFr', nl: 'titleNl' }
export const draftKey: Record<Locale, ItemTextKey> = { en: 'draftEn', fr: 'draftFr', nl: 'draftNl' }

/** The longest an item may be planned for. */
export const PLANNED_MINUTES_MAX = 600

/** An agenda item read out of the agenda document. Facts about it (current, voted on) are rows and are not here. */
export interface AgendaItem {
  id: string
  type: ItemType
  /** Fractional position key; items are ordered by (position, id). */
  position: string
  plannedMinutes: number
  title: Texts
  owner: string
  expected: string
  links: string
  /** Draft decision, needed in the rules' languages before an item for decision is convened. */
  draft: Texts
  /** Taken off the agenda; kept, and can be put back. */
  removed: boolean
}
