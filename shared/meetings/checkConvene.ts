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
  return checkStep(meeting, 'convene') ?? listGaps(meeting, items, rules)[0] ?? null
}

/** Everything still missing before a meeting can be convened, in the order of the agenda. See RULES.md M2. */
export function listGaps(
  meeting: Pick<Meeting, 'place' | 'link'>,
  items: readonly AgendaItem[],
  rules: Pick<RulesSheet, 'decisionLanguages'>,
): Refusal[] {
  const gaps: Refusal[] = []
  if (meeting.place.trim() === '' && meeting.link.trim() === '') {
    gaps.push({ code: 'meetings.placeMissing', field: 'place' })
  }
  const ordered = itemsOnAgenda(items)
  if (ordered.every((item) => item.type === 'statutory')) gaps.push({ code: 'meetings.agendaEmpty', field: 'items' })
  return [...gaps, ...ordered.flatMap((item, index) => gapsOf(item, index + 1, rules))]
}

function gapsOf(item: AgendaItem, number: number, rules: Pick<RulesSheet, 'decisionLanguages'>): Refusal[] {
  const about = { item: number, itemId: item.id }
  const untitled = locales.every((locale) => isBlank(item.title, locale))
  const unworded =
    item.type === 'decision' ? rules.decisionLanguages.filter((locale) => isBlank(item.draft, locale)) : []
  return [
    ...(untitled ? [{ code: 'meetings.titleMissing', field: 'title', params: about } as const] : []),
    ...unworded.map(
      (language) =>
        ({
          code: 'meetings.draftDecisionMissing',
          field: draftKey[language],
          params: { ...about, language },
        }) as const,
    ),
  ]
}

function isBlank(texts: Texts, locale: keyof Texts): boolean {
  return (texts[locale] ?? '').trim() === ''
}
