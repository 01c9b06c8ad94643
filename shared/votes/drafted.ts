import { locales, type Texts } from '../i18n/locale.ts'
import type { Motion } from './motion.ts'
import { isOptionRule } from './vote.ts'

/** Where a motion was drafted together before it was put to the vote, in the item it is voted on. */
export interface Drafted {
  /** The passage of the minutes marked as a decision; null for the item's draft decision on the agenda. */
  blockId: string | null
}

/** Whether words drafted together can be put to the vote so: a motion can, the answer to a note and a choice are worded otherwise. */
export function mayBeDrafted({ rule, escalationId }: Pick<Motion, 'rule' | 'escalationId'>): boolean {
  return !isOptionRule(rule) && escalationId === null
}

/** Whether two motions say the same in every language, spaces around them apart. */
export function saySame(one: Texts, other: Texts): boolean {
  return locales.every((locale) => (one[locale] ?? '').trim() === (other[locale] ?? '').trim())
}
