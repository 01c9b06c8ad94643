import type { PresenceMode } from '../meetings/attendance.ts'

/** Somebody to be put into a small group, by their seat. */
export interface Joiner {
  seatId: string
  mode: PresenceMode
}

/** Seats that talk with each other: first two by two, then all of them (1-2-4-All). */
export type SmallGroup = string[]

/** How many sit in each group: four or five; where that cannot be (fewer than four, 6, 7, 11), as near to it as it goes. */
export function sizesFor(people: number): number[] {
  if (people === 0) return []
  const exact = Math.ceil(people / 5)
  const groups = exact * 4 <= people ? Math.max(exact, Math.floor(people / 4)) : Math.ceil(people / 4)
  return Array.from({ length: groups }, (_, place) => Math.floor(people / groups) + (place < people % groups ? 1 : 0))
}

/**
 * Puts each person into exactly one group of four or five, people who are remote together wherever their number allows it:
 * at most one group has both. The same people in the same order give the same groups. See RULES.md B60.
 */
export function formGroups(people: readonly Joiner[]): SmallGroup[] {
  const remote = people.filter(({ mode }) => mode === 'remote')
  const sizes = remoteFirst(sizesFor(people.length), remote.length)
  const line = [...remote, ...people.filter(({ mode }) => mode === 'room')].map(({ seatId }) => seatId)
  let taken = 0
  return sizes.map((size) => line.slice(taken, (taken += size)))
}

/** The sizes in an order in which the first of them hold exactly the remote people, if any order does. */
function remoteFirst(sizes: readonly number[], remote: number): number[] {
  const [large, small] = [Math.max(...sizes), Math.min(...sizes)]
  const larges = sizes.filter((size) => size === large)
  const smalls = large === small ? [] : sizes.filter((size) => size === small)
  for (let first = 0; first <= larges.length; first++) {
    const rest = remote - first * large
    const seconds = small > 0 && rest % small === 0 ? rest / small : -1
    if (rest >= 0 && seconds >= 0 && (seconds <= smalls.length || large === small))
      return [...larges.slice(0, first), ...smalls.slice(0, seconds), ...larges.slice(first), ...smalls.slice(seconds)]
  }
  return [...sizes]
}

/** The groups with somebody who came later: in the smallest one with people who take part in the same way, else in the smallest. See RULES.md B61. */
export function placeJoiner(
  groups: readonly SmallGroup[],
  joiner: Joiner,
  modeOf: ReadonlyMap<string, PresenceMode>,
): SmallGroup[] {
  if (groups.length === 0 || groups.some((group) => group.includes(joiner.seatId))) return [...groups]
  const smallest = Math.min(...groups.map((group) => group.length))
  const alike = groups.filter((group) => group.length < 5 && group.some((seatId) => modeOf.get(seatId) === joiner.mode))
  const chosen = alike.toSorted((a, b) => a.length - b.length)[0] ?? groups.find((group) => group.length === smallest)
  return groups.map((group) => (group === chosen ? [...group, joiner.seatId] : group))
}
