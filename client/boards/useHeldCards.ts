import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { PresenceUser } from '../../shared/documents/protocol.ts'
import type { Connection } from '../documents/connection.ts'
import { stampedUser } from '../documents/presence.ts'
import { createDrawing } from './drawSoon.ts'

/** The field of a page's presence that names the cards a person holds. */
const HOLDING = 'holding'
/** More than this is nobody's two hands. */
const MOST_HELD = 30

type Held = ReadonlyMap<string, PresenceUser>
const nothing: Held = new Map()

/** Tells colleagues which cards one holds; nothing once the component is gone. */
export function useHolding(connection: Connection | undefined): (cardIds: readonly string[]) => void {
  const awareness = connection?.awareness
  useEffect(() => () => awareness?.setLocalStateField(HOLDING, []), [awareness])
  return useCallback((cardIds) => awareness?.setLocalStateField(HOLDING, cardIds.slice(0, MOST_HELD)), [awareness])
}

/** The cards that colleagues hold just now, and who holds each; the same map until something of it changes. */
export function useHeldCards(connection: Connection | undefined): Held {
  const awareness = connection?.awareness
  const last = useRef({ held: nothing, key: '' })
  const subscribe = useCallback(
    (listener: () => void) => {
      const drawing = createDrawing(listener)
      awareness?.on('change', drawing.soon)
      return () => {
        drawing.stop()
        awareness?.off('change', drawing.soon)
      }
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    const entries = awareness ? readHeld(awareness.getStates(), awareness.clientID) : []
    const key = JSON.stringify(entries)
    if (key !== last.current.key) last.current = { held: new Map(entries), key }
    return last.current.held
  })
}

/** What clients say they hold; whatever is no list of cards counts as nothing, and who it is is the server's word. */
function readHeld(states: ReadonlyMap<number, Record<string, unknown>>, own: number): [string, PresenceUser][] {
  return [...states].flatMap(([client, state]) => {
    const user = stampedUser(state['user'])
    const cards = state[HOLDING]
    if (client === own || !user || !Array.isArray(cards) || state['lost'] === true) return []
    return cards
      .filter((card): card is string => typeof card === 'string')
      .slice(0, MOST_HELD)
      .map((card): [string, PresenceUser] => [card, user])
  })
}
