import { locales, type Locale, type Texts } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { itemsOnAgenda } from '../../shared/meetings/agendaOrder.ts'

/** A field of an item whose text was changed; the language of those that have several. */
export type ChangedField =
  | { name: 'type' | 'plannedMinutes' | 'owner' | 'expected' | 'links'; locale: null }
  | { name: 'title' | 'draft'; locale: Locale }

/** One thing that happened to an agenda between a version of it and now. Numbers count from 1. */
export type AgendaChange =
  | { kind: 'added'; item: AgendaItem; number: number }
  | { kind: 'removed'; item: AgendaItem; number: number }
  | { kind: 'moved'; item: AgendaItem; number: number; from: number }
  | { kind: 'changed'; item: AgendaItem; number: number; field: ChangedField; before: string; after: string }

/** What changed from a frozen agenda to the present one, in the order of the present one, removed items last. */
export function agendaChanges(frozen: readonly AgendaItem[], present: readonly AgendaItem[]): AgendaChange[] {
  const [old, now] = [itemsOnAgenda(frozen), itemsOnAgenda(present)]
  const oldPlace = new Map(old.map((item, index) => [item.id, index]))
  const stay = new Set(now.map((item) => item.id))
  const keptBefore = old.filter((item) => stay.has(item.id))
  const keptNow = now.filter((item) => oldPlace.has(item.id))

  return [
    ...now.flatMap((item, index) => {
      const number = index + 1
      const place = oldPlace.get(item.id)
      const before = place === undefined ? undefined : old[place]
      if (place === undefined || !before) return [{ kind: 'added', item, number } as const]
      const move = hasMoved(before, item) ? [{ kind: 'moved', item, number, from: place + 1 } as const] : []
      return [...move, ...changedFields(before, item, number)]
    }),
    ...old.flatMap((item, index) => (stay.has(item.id) ? [] : [{ kind: 'removed', item, number: index + 1 } as const])),
  ]

  /** Moving an item writes its own position alone: those it passed have not moved. */
  function hasMoved(before: AgendaItem, item: AgendaItem): boolean {
    return before.position !== item.position && keptBefore.indexOf(before) !== keptNow.indexOf(item)
  }
}

function changedFields(before: AgendaItem, item: AgendaItem, number: number): AgendaChange[] {
  const inLanguages = (name: 'title' | 'draft', old: Texts, now: Texts) =>
    locales.map((locale) => ({ field: { name, locale }, before: old[locale] ?? '', after: now[locale] ?? '' }) as const)
  const plain = (['type', 'plannedMinutes', 'owner', 'expected', 'links'] as const).map(
    (name) => ({ field: { name, locale: null }, before: String(before[name]), after: String(item[name]) }) as const,
  )
  return [
    ...inLanguages('title', before.title, item.title),
    ...plain,
    ...inLanguages('draft', before.draft, item.draft),
  ]
    .filter((change) => change.before.trim() !== change.after.trim())
    .map((change) => ({ kind: 'changed', item, number, ...change }))
}
