import type { PresenceMode } from './attendance.ts'

/** Somebody who waits for the floor. */
export interface Waiting {
  seatId: string
  mode: PresenceMode
  /** How often they have had it before. */
  heard: number
}

/**
 * The order in which people get the floor: whoever was heard less often first; among those heard as often, room and remote spread
 * evenly, and each in the order given. The same people in the same order give the same line.
 */
export function turnOrder<One extends Waiting>(people: readonly One[]): One[] {
  const layers = [...new Set(people.map(({ heard }) => heard))].toSorted((a, b) => a - b)
  return layers.flatMap((heard) => spread(people.filter((one) => one.heard === heard)))
}

/**
 * The line with somebody who came later: behind whoever is next, who has been told so, and else by the order of turns. Nobody is
 * overtaken by somebody heard as often who takes part in the same way.
 */
export function placeInLine<One extends Waiting>(line: readonly One[], joiner: One): One[] {
  const others = line.filter(({ seatId }) => seatId !== joiner.seatId)
  const [next, ...rest] = others
  return next === undefined ? [joiner] : [next, ...turnOrder([...rest, joiner])]
}

/** Two kinds of people in one line, so that any stretch of it holds each kind as often as the whole does. */
function spread<One extends Waiting>(people: readonly One[]): One[] {
  const kinds = (['room', 'remote'] as const).map((mode) => people.filter((one) => one.mode === mode))
  return kinds
    .flatMap((kind) => kind.map((one, place) => ({ one, at: (place + 0.5) / kind.length })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
