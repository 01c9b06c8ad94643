/** A run of ids of one Yjs client; `value` is whatever is known of all of them, undefined where nothing is. */
export interface IdRun<Value> {
  client: number
  clock: number
  length: number
  value: Value | undefined
  /** How far into the run that was added this one begins. */
  offset: number
}

interface Stored<Value> {
  clock: number
  length: number
  value: Value
  /** How much of its beginning was lost to an earlier run. */
  lost: number
}

/**
 * What is known of ranges of Yjs ids. Ranges come in any order; where two overlap, the one that begins first counts,
 * and of two that begin together the one added first.
 */
export class IdRuns<Value> {
  readonly #clients = new Map<number, { runs: Stored<Value>[]; isTidy: boolean }>()

  /** States something of the ids from `clock` on. */
  add(client: number, clock: number, length: number, value: Value): void {
    if (length <= 0) return
    const known = this.#clients.get(client)
    if (known === undefined) {
      this.#clients.set(client, { runs: [{ clock, length, value, lost: 0 }], isTidy: true })
      return
    }
    const last = known.runs.at(-1)
    if (last && clock < last.clock + last.length) known.isTidy = false
    known.runs.push({ clock, length, value, lost: 0 })
  }

  /** All ids of a range, cut where what is known of them changes. */
  *pieces(client: number, clock: number, length: number): Generator<IdRun<Value>> {
    const runs = this.#tidy(client)
    const end = clock + length
    let at = clock
    for (let index = firstEndingAfter(runs, clock); at < end; index++) {
      const run = runs[index]
      if (run === undefined || run.clock >= end) break
      if (run.clock > at) yield { client, clock: at, length: run.clock - at, value: undefined, offset: 0 }
      const from = Math.max(at, run.clock)
      const to = Math.min(end, run.clock + run.length)
      yield { client, clock: from, length: to - from, value: run.value, offset: run.lost + from - run.clock }
      at = to
    }
    if (at < end) yield { client, clock: at, length: end - at, value: undefined, offset: 0 }
  }

  /** What is known of one id. */
  find(client: number, clock: number): { value: Value; offset: number } | undefined {
    const runs = this.#tidy(client)
    const run = runs[firstEndingAfter(runs, clock)]
    return run && run.clock <= clock ? { value: run.value, offset: run.lost + clock - run.clock } : undefined
  }

  #tidy(client: number): readonly Stored<Value>[] {
    const known = this.#clients.get(client)
    if (known === undefined) return []
    if (known.isTidy) return known.runs
    const tidy: Stored<Value>[] = []
    let end = -1
    for (const run of known.runs.toSorted((a, b) => a.clock - b.clock)) {
      const clock = Math.max(run.clock, end)
      const length = run.clock + run.length - clock
      if (length <= 0) continue
      tidy.push({ clock, length, value: run.value, lost: run.lost + clock - run.clock })
      end = clock + length
    }
    known.runs = tidy
    known.isTidy = true
    return tidy
  }
}

function firstEndingAfter(runs: readonly Stored<unknown>[], clock: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run && run.clock + run.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}
