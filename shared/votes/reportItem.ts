import { locales, type Texts } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import type { AgendaItem } from '../meetings/agenda.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { brusselsDay } from '../meetings/workingDays.ts'
import type { WrittenProcedure } from './written.ts'

const MINUTES = { result: 5, discussion: 20 } as const

/**
 * The item a written procedure becomes on the next agenda: for information when it was counted; for decision, worded as
 * it was put, when a member asked for discussion (V67).
 */
export function reportItem(
  id: string,
  position: string,
  { title, links, stopped }: Pick<WrittenProcedure, 'title' | 'links' | 'stopped'>,
  question: Texts,
): AgendaItem {
  const kind = stopped === null ? 'result' : 'discussion'
  const known = title.fr ?? title.nl ?? title.en ?? ''
  return {
    id,
    type: stopped === null ? 'information' : 'decision',
    position,
    plannedMinutes: MINUTES[kind],
    title: Object.fromEntries(
      locales.map((locale) => [locale, translate(locale, `written.item.${kind}`, { title: title[locale] ?? known })]),
    ),
    owner: stopped?.organisation ?? '',
    expected: '',
    links,
    draft: stopped === null ? {} : question,
    removed: false,
  }
}

/** The meeting that comes next: the earliest that has not opened yet and is not of a day gone by; undefined when none is planned (V67). */
export function nextMeeting<Planned extends Pick<Meeting, 'state' | 'startsAt'>>(
  meetings: readonly Planned[],
  now: string,
): Planned | undefined {
  const today = brusselsDay(now).toString()
  return meetings
    .filter(({ state, startsAt }) => (state === 'draft' || state === 'convened') && dayOf(startsAt) >= today)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
}

function dayOf(iso: string): string {
  return brusselsDay(iso).toString()
}
