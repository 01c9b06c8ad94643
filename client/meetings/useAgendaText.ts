import { useQuery } from '@tanstack/react-query'
import { locales, type Texts } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { itemsOnAgenda } from '../../shared/meetings/agendaOrder.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { sessionQuery } from '../people/queries.ts'
import { plannedTimes } from './timeRail.ts'

/** A frozen agenda, as the server keeps it. */
export interface FrozenAgenda {
  version: number
  at: string
  /** SHA-256 of the version's stored items. */
  hash: string
  items: readonly AgendaItem[]
}

/** Writes a frozen agenda as plain text that any program opens: every language of every item, ending with its hash. */
export function useAgendaText(): (meeting: Meeting, frozen: FrozenAgenda) => string {
  const t = useTranslation('agenda')
  const ui = useTranslation('ui')
  const banner = useTranslation('app.demonstration')
  const isDemonstration = useQuery(sessionQuery).data?.demonstration === true
  const format = useFormat()
  return (meeting, { version, at, hash, items }) => {
    const ordered = itemsOnAgenda(items)
    const times = plannedTimes(ordered, meeting.startsAt)
    const head = [
      ...(isDemonstration ? [`${banner('label')}. ${banner('explanation')} ${banner('sources')}`, ''] : []),
      ...inLanguages(meeting.title),
      `${format.instant(meeting.startsAt, 'fullDate')}, ${format.instant(meeting.startsAt, 'time')}–${format.instant(meeting.endsAt, 'time')} (${ui('brusselsTime')})`,
      ...[meeting.place, meeting.link].filter((line) => line !== ''),
      `${t('title')}, ${t('version', { number: String(version) })}, ${format.instant(at, 'dateTime')}`,
    ]
    const body = ordered.map((item, index) => {
      const from = times[index]?.from ?? meeting.startsAt
      const facts = [t(`type.${item.type}`), format.duration(item.plannedMinutes), item.owner]
      return [
        `${index + 1}. ${format.instant(from, 'time')}  ${facts.filter((fact) => fact !== '').join(', ')}`,
        ...inLanguages(item.title),
        ...(item.expected === '' ? [] : [`${t('expected')}: ${item.expected}`]),
        ...(item.links === '' ? [] : [`${t('links')}: ${item.links}`]),
        ...inLanguages(item.draft).map((line) => `${t('draft')} ${line}`),
      ].join('\n   ')
    })
    return `${[...head, '', ...body.flatMap((item) => [item, '']), `SHA-256 ${hash}`].join('\n')}\n`
  }
}

function inLanguages(texts: Texts): string[] {
  return locales.flatMap((locale) => {
    const text = texts[locale] ?? ''
    return text === '' ? [] : [`[${locale.toUpperCase()}] ${text}`]
  })
}
