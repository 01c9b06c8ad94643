const STEP_MS = 0.02
const STEPS = 250_000

/** How long deliveries took, in milliseconds. */
export interface Spread {
  count: number
  p50: number
  p99: number
  max: number
}

/** Counts times in steps of 20 µs up to five seconds: keeping millions of them would cost more than measuring. */
export class Latencies {
  readonly #steps = new Uint32Array(STEPS + 1)
  #count = 0
  #max = 0

  add(ms: number): void {
    const step = (ms / STEP_MS) | 0
    const place = step < STEPS ? (step < 0 ? 0 : step) : STEPS
    this.#steps[place] = (this.#steps[place] ?? 0) + 1
    this.#count++
    if (ms > this.#max) this.#max = ms
  }

  spread(): Spread {
    return { count: this.#count, p50: this.#percentile(0.5), p99: this.#percentile(0.99), max: this.#max }
  }

  #percentile(share: number): number {
    const wanted = Math.ceil(this.#count * share)
    let seen = 0
    for (let step = 0; step < STEPS; step++) {
      seen += this.#steps[step] ?? 0
      if (seen >= wanted) return wanted === 0 ? 0 : Math.min((step + 1) * STEP_MS, this.#max)
    }
    return this.#max
  }
}
