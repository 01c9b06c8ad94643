import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceUser } from '../../shared/documents/protocol.ts'
import type { Connection } from './connection.ts'

const nobody: readonly PresenceUser[] = []

/** Who else has the document open, each person once, by name; as the server vouches, never as a client says. */
export function usePresence(connection: Connection | undefined): readonly PresenceUser[] {
  const last = useRef(nobody)
  const awareness = connection?.awareness
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener)
      return () => awareness?.off('change', listener)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const here = awareness ? peopleIn(awareness) : nobody
    if (!samePeople(here, last.current)) last.current = here
    return last.current
  })
}

function peopleIn(awareness: Awareness): readonly PresenceUser[] {
  const people = new Map<string, PresenceUser>()
  for (const [client, state] of awareness.getStates()) {
    const user = client === awareness.clientID ? undefined : stampedUser(state['user'])
    if (user) people.set(user.personId, user)
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name) || (a.personId < b.personId ? -1 : 1))
}

function samePeople(some: readonly PresenceUser[], others: readonly PresenceUser[]): boolean {
  const key = (people: readonly PresenceUser[]) =>
    people.map(({ personId, name, hue }) => `${personId} ${hue} ${name}`).join('\n')
  return key(some) === key(others)
}

/** The person behind a presence entry; undefined until the server has said who it is. */
export function stampedUser(user: unknown): PresenceUser | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const { personId, name, hue } = user as Partial<Record<keyof PresenceUser, unknown>>
  if (typeof personId !== 'string' || typeof name !== 'string' || typeof hue !== 'number') return undefined
  return { personId, name, hue }
}
