import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import { textIn } from '../../shared/i18n/locale.ts'
import { boardQuery } from '../boards/queries.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { paths } from '../paths.ts'
import { usePerson } from '../people/usePerson.ts'
import type { Place } from './AppShell.tsx'
import type { GroupPlace } from './GroupSwitch.tsx'

interface Places {
  /** The main navigation: the person's own pages, then those of the group they are in. */
  places: Place[]
  groups: GroupPlace[]
  current: GroupPlace | null
}

/** Where the signed-in person can go from here; nowhere before sign-in. */
export function usePlaces(): Places {
  const t = useTranslation()
  const locale = useLocale()
  const { pathname } = useLocation()
  const person = usePerson()
  const groups = useQuery({ ...groupsQuery, enabled: person !== null }).data?.groups ?? []
  const currentId = useCurrentGroupId()
  if (!person) return { places: [], groups: [], current: null }

  const place = (href: string, label: string): Place => ({ href, label, isCurrent: pathname === href })
  const groupPlaces = groups.map((group) => ({
    id: group.id,
    name: textIn(group.name, locale)?.text ?? group.code,
    href: paths.group(group.id),
  }))
  const group = groups.find(({ id }) => id === currentId)
  const fillsSeats = person.administrator || groups.some(({ actions }) => actions.includes('group.manage'))
  const places = [place(paths.desk, t('app.nav.desk'))]
  if (groups.some(({ roles }) => roles.length > 0)) places.push(place(paths.evidence, t('app.nav.evidence')))
  if (fillsSeats) places.push(place(paths.people, t('app.nav.people')))
  if (group) {
    places.push(place(paths.group(group.id), t('app.nav.group')))
    if (group.actions.includes('register.read')) places.push(place(paths.register(group.id), t('app.nav.register')))
    if (group.actions.includes('group.read')) places.push(place(paths.needs(group.id), t('app.nav.needs')))
    if (group.kind === 'steering' && group.actions.includes('group.read'))
      places.push(place(paths.queue(group.id), t('app.nav.escalations')))
  }
  return { places, groups: groupPlaces, current: groupPlaces.find(({ id }) => id === currentId) ?? null }
}

/** The group whose page, or whose meeting's or board's page, this is. */
function useCurrentGroupId(): string | null {
  const { groupId, meetingId = '', boardId = '' } = useParams({ strict: false })
  const meeting = useQuery({ ...meetingQuery(meetingId), enabled: meetingId !== '' && groupId === undefined }).data
  const board = useQuery({ ...boardQuery(boardId), enabled: boardId !== '' }).data
  return groupId ?? meeting?.meeting.groupId ?? board?.board.groupId ?? null
}
