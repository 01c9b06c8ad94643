import { useCallback, useRef, useSyncExternalStore } from 'react'
import { hueOf, type PresenceUser } from '../../shared/documents/protocol.ts'
import { usePerson } from '../people/usePerson.ts'
import type { Connection } from './connection.ts'
import { type Presence, readPresence } from './presence.ts'

const nobody: readonly Presence[] = []

/**
 * Every page that has one of these documents open, this one included, once for each document; whose they are as the
 * server vouches, never as a client says. The same array until something of it changes.
 */
export function usePresence(...connections: readonly (Connection | undefined)[]): readonly Presence[] {
  const [one, other] = connections.map((connection) => connection?.awareness)
  const person = usePerson()
  const last = useRef({ entries: nobody, key: '' })
  const subscribe = useCallback(
    (listener: () => void) => {
      one?.on('change', listener)
      other?.on('change', listener)
      return () => {
        one?.off('change', listener)
        other?.off('change', listener)
      }
    },
    [one, other],
  )
  return useSyncExternalStore(subscribe, () => {
    const own: PresenceUser | undefined = person
      ? { personId: person.id, name: person.name, hue: hueOf(person.id) }
      : undefined
    const entries = [one, other].flatMap((awareness) =>
      awareness
        ? [...awareness.getStates()].flatMap(([client, state]) => {
            // The server does not send back to a page what it has stamped of it.
            const stamped = client === awareness.clientID ? { ...state, user: own } : state
            return readPresence(stamped) ?? []
          })
        : [],
    )
    // Cursors move all the time, and are none of this.
    const key = JSON.stringify(entries)
    if (key !== last.current.key) last.current = { entries, key }
    return last.current.entries
  })
}
