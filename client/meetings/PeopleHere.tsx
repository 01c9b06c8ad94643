import type { ReactElement } from 'react'
import type { Connection } from '../documents/connection.ts'
import { usePresence } from '../documents/usePresence.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { PersonMarks } from '../ui/PersonMark.tsx'

/** Who else has the meeting open just now, as the server vouches; nothing while one is alone. */
export function PeopleHere({
  agenda,
  minutes,
}: {
  agenda: Connection | undefined
  minutes: Connection | undefined
}): ReactElement | null {
  const t = useTranslation('meetings')
  const people = new Map(
    [...usePresence(agenda), ...usePresence(minutes)].map(({ personId, name, hue }) => [
      personId,
      { id: personId, name, hue },
    ]),
  )
  if (people.size === 0) return null
  return <PersonMarks people={[...people.values()]} label={t('whoIsHere')} />
}
