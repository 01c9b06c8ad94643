/** How often something may be asked for: so many at once, and so many a second in the long run. */
export interface Allowance {
  burst: number
  perSecond: number
}

/** Counts what is taken of an allowance. Times are milliseconds of any one clock. */
export class TokenBucket {
  readonly #allowance: Allowance
  #left: number
  #at: number

  constructor(allowance: Allowance, now: number) {
    this.#allowance = allowance
    this.#left = allowance.burst
    this.#at = now
  }

  /** Takes one; false when nothing is left. */
  take(now: number): boolean {
    const { burst, perSecond } = this.#allowance
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
