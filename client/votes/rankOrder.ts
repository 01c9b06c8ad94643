import type { Marks } from '../../shared/votes/vote.ts'

/** Places of an order, the best first; the options of one place are level. */
type Places = readonly (readonly number[])[]

/** The ranked options by place; those without a rank are left out. */
export function placesOf(marks: Marks): number[][] {
  const ranks = [...new Set(marks.filter((mark) => mark > 0))].toSorted((a, b) => a - b)
  return ranks.map((rank) => [...marks.keys()].filter((option) => marks[option] === rank))
}

/** The marks of an order: 1 for its first place, 0 for what is in none. */
export function marksOf(places: Places, options: number): Marks {
  return Array.from({ length: options }, (_, option) => places.findIndex((place) => place.includes(option)) + 1)
}

/** The order with one option a step up or down: out of a place it shares, else past the place beside it. */
export function moved(places: Places, option: number, by: -1 | 1): number[][] {
  const at = places.findIndex((place) => place.includes(option))
  const others = (places[at] ?? []).filter((other) => other !== option)
  const rest = without(places, option)
  // Where it stood with others, they stay at that place, just below or above it.
  const target = others.length > 0 ? (by < 0 ? at : at + 1) : at + by
  return rest.toSpliced(target, 0, [option])
}

/** The order with one option level with the place above its own. */
export function levelled(places: Places, option: number): number[][] {
  const at = places.findIndex((place) => place.includes(option))
  const above = places[at - 1] ?? []
  return without(
    places.with(
      at - 1,
      [...above, option].toSorted((a, b) => a - b),
    ),
    option,
    at,
  )
}

/** The order without an option, or without it at one place. */
export function without(places: Places, option: number, only?: number): number[][] {
  return places
    .map((place, at) => (only === undefined || only === at ? place.filter((other) => other !== option) : [...place]))
    .filter((place) => place.length > 0)
}
