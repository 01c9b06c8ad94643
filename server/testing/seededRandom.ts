/** Chance that repeats itself: the same seed gives the same draws. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `limit`. */
  below: (limit: number) => number
  /** Whether something of this likelihood happens. */
  chance: (likelihood: number) => boolean
  pick: <T>(items: readonly T[]) => T
  bytes: (length: number) => Uint8Array
}

/** Starts a series of draws (a counter run through a mixing function, of 32 bits). */
export function seededRandom(seed: number): SeededRandom {
  let counter = Math.imul(seed, 0x9e3779b1) >>> 0
  function draw(): number {
    counter = (counter + 0x9e3779b9) >>> 0
    let mixed = counter
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(draw() * limit)
  return {
    below,
    chance: (likelihood) => draw() < likelihood,
    pick(items) {
      const index = below(items.length)
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[index] as (typeof items)[number]
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}

/** The seed a test runs with: from the environment when somebody repeats a run, else the one given. */
export function seedOr(given: number): number {
  const asked = process.env['SEED']
  return asked === undefined ? given : Number(asked)
}
