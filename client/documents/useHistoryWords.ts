import { useMemo } from 'react'
import type { Author } from '../../shared/documents/history.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** How a history names its people and moments. */
export interface HistoryWords {
  /** A person's name; the server and people who are gone have one too. */
  nameOf: (personId: string | null) => string
  /** A person's hue; the server has none. */
  hueOf: (personId: string | null) => number | null
  /** Several names as part of a sentence. */
  namesOf: (personIds: readonly (string | null)[]) => string
  /** `on 9 Dec 2024, 14:10, Brussels time`. */
  moment: (at: string) => string
}

/** Names and moments of a history, from the authors its answer came with. */
export function useHistoryWords(authors: readonly Author[]): HistoryWords {
  const t = useTranslation('history')
  const format = useFormat()
  return useMemo(() => {
    const known = new Map(authors.map((author) => [author.personId, author]))
    const nameOf = (personId: string | null): string =>
      personId === null ? t('server') : (known.get(personId)?.name ?? t('someone'))
    return {
      nameOf,
      hueOf: (personId) => (personId === null ? null : (known.get(personId)?.hue ?? null)),
      namesOf: (personIds) => {
        const names = personIds.map(nameOf)
        const last = names.pop() ?? ''
        return names.length === 0 ? last : t('and', { names: names.join(', '), last })
      },
      moment: (at) => t('atMoment', { time: format.instant(at, 'dateTime') }),
    }
  }, [authors, t, format])
}
