/**
 * What is known of the edits one copy of a document has made on this device, under the client id it made them with:
 * how many, how many of them the server has confirmed, and up to which clock.
 */
export interface OwnRecord {
  client: number
  edits: number
  confirmed: number
  clock: number
}

interface Waiting {
  client: number
  edits: number
  /** The client's clock once the server has these edits. */
  clock: number
}

/**
 * Counts the edits made on this device until the server has them: those of this page, and those a former page, or
 * another tab, left unconfirmed in the copy kept here.
 */
export class OwnEdits {
  readonly #records = new Map<number, OwnRecord>()
  readonly #waiting: Waiting[] = []

  /** One more edit; `before` and `after` are the client's clock around it, equal when it only deletes. */
  add(client: number, before: number, after: number): void {
    const record = this.#records.get(client) ?? { client, edits: 0, confirmed: 0, clock: before }
    this.#records.set(client, { ...record, edits: record.edits + 1 })
    this.#waiting.push({ client, edits: 1, clock: after })
  }

  /** Takes over what the kept copy knows; answers how many of its edits were never confirmed. `clockOf` is the copy's. */
  inherit(records: readonly OwnRecord[], clockOf: (client: number) => number): number {
    const left = records.filter(({ client, edits, confirmed }) => edits > confirmed && !this.#records.has(client))
    for (const record of left) this.#records.set(record.client, record)
    const waiting = left.map(({ client, edits, confirmed }) => ({
      client,
      edits: edits - confirmed,
      clock: clockOf(client),
    }))
    this.#waiting.unshift(...waiting)
    return waiting.reduce((sum, { edits }) => sum + edits, 0)
  }

  /** Only so many edits still wait: the oldest are confirmed. */
  settle(unsaved: number): void {
    let waits = this.#waiting.reduce((sum, { edits }) => sum + edits, 0)
    for (let next = this.#waiting[0]; next && waits - next.edits >= unsaved; next = this.#waiting[0]) {
      this.#waiting.shift()
      waits -= next.edits
      const record = this.#records.get(next.client)
      if (!record) continue
      const clock = Math.max(record.clock, next.clock)
      this.#records.set(next.client, { ...record, confirmed: record.confirmed + next.edits, clock })
    }
  }

  /** What to keep beside the copy. */
  records(): readonly OwnRecord[] {
    return [...this.#records.values()]
  }

  /** For each client id with unconfirmed edits, the clock from which on the server does not have its words. */
  unsentFrom(): ReadonlyMap<number, number> {
    const unconfirmed = this.records().filter(({ edits, confirmed }) => edits > confirmed)
    return new Map(unconfirmed.map(({ client, clock }) => [client, clock]))
  }
}

/** What two tabs know of the same edits, put together: each count only ever rises. */
export function mergeRecords(one: OwnRecord, other: OwnRecord): OwnRecord {
  return {
    client: one.client,
    edits: Math.max(one.edits, other.edits),
    confirmed: Math.max(one.confirmed, other.confirmed),
    clock: Math.max(one.clock, other.clock),
  }
}
