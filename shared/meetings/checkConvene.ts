import type { RulesSheet } from '../groups/rulesSheet.ts'
import { locales, type Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import { draftKey, type AgendaItem } from './agenda.ts'
import { itemsOnAgenda } from './agendaOrder.ts'
import type { Meeting } from './meeting.ts'
import { checkStep } from './steps.ts'

/** What stands between a draft and its convocation: the first thing missing, with the item's number and field. */
export function checkConvene(
  meeting: Pick<Meeting, 'state' | 'place' | 'link'>,
  items: readonly AgendaItem[],
  rules: Pick<RulesSheet, 'decisionLanguages'>,
): Refusal | null {
  const refusal = checkStep(meeting, 'convene')
  if (refusal) return refusal
  if (meeting.place.trim() === '' && meeting.link.trim() === '')
    return { code: 'meetings.placeMissing', field: 'place' }

  const ordered = itemsOnAgenda(items)
  if (ordered.every((item) => item.type === 'statutory')) return { code: 'meetings.agendaEmpty', field: 'items' }
  for (const [index, item] of ordered.entries()) {
    const missing = checkItem(item, index + 1, rules)
    if (missing) return missing
  }
  return null
}

function checkItem(item: AgendaItem, number: number, rules: Pick<RulesSheet, 'decisionLanguages'>): Refusal | null {
  if (locales.every((locale) => isBlank(item.title, locale))) {
    return { code: 'meetings.titleMissing', field: 'title', params: { item: number, itemId: item.id } }
  }
  const language =
    item.type === 'decision' ? rules.decisionLanguages.find((locale) => isBlank(item.draft, locale)) : undefined
  if (language === undefined) return null
  return {
    code: 'meetings.draftDecisionMissing',
    field: draftKey[language],
    params: { item: number, itemId: item.id, language },
  }
}

function isBlank(texts: Texts, locale: keyof Texts): boolean {
  return (texts[locale] ?? '').trim() === ''
}
