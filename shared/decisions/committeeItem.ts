import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import type { AgendaItem } from '../meetings/agenda.ts'

const TITLE_MAX = 160
const PLANNED_MINUTES = 20

/** What the committee's agenda says of an escalated decision. */
export interface Requested {
  decisionNumber: string
  /** Title of the item it was decided under. */
  itemTitle: Texts
  requested: { fr: string; nl: string }
  /** The proposing group, by language. */
  groupName: Texts
}

/** The item a note becomes on the committee's agenda: for decision, worded as requested, owned by the proposing group (E4). */
export function committeeItem(id: string, position: string, requested: Requested): AgendaItem {
  const { requested: draft, groupName } = requested
  return {
    id,
    type: 'decision',
    position,
    plannedMinutes: PLANNED_MINUTES,
    title: noteTitle(requested, TITLE_MAX),
    owner: groupName.fr ?? groupName.nl ?? groupName.en ?? '',
    expected: '',
    links: '',
    draft: { fr: draft.fr, nl: draft.nl },
    removed: false,
  }
}

/** What a note is called in each language, in at most so many characters. */
export function noteTitle(requested: Omit<Requested, 'groupName'>, most: number): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, titleIn(locale, requested, most)]))
}

/** Number and subject: the title of the group's own item, else the beginning of what is requested, else the number alone. */
function titleIn(
  locale: Locale,
  { decisionNumber, itemTitle, requested }: Omit<Requested, 'groupName'>,
  most: number,
): string {
  const subject = itemTitle[locale] ?? (locale === 'en' ? '' : requested[locale])
  return subject === ''
    ? decisionNumber
    : shortened(`${decisionNumber} · ${subject.replaceAll(/\s+/g, ' ').trim()}`, most)
}

/** Cut after a word, with an ellipsis. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`
}
