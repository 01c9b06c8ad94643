import { createHash } from 'node:crypto'

/** What somebody finds who has the database, its write-ahead log and every copy of both, about one secret vote. */
export interface Evidence {
  /** The seats that voted, in the order their ballots came in: the journal tells. */
  voters: string[]
  /** The seats in the order their own table holds them. */
  seatsByTable: string[]
  /** The published choices in the order of their rows, of their bytes in the file, of their bytes in the log. */
  byRow: string[]
  byPage: string[]
  byLog: string[]
  /** Times beside the choices, where there are any, and beside the voters. */
  choiceTimes: string[]
  voterTimes: Map<string, string>
  /** How long what was stored for each voter is. */
  lengths: Map<string, number>
  /** What is remembered of each voter's request, and of what it was answered with. */
  requests: Map<string, { hash: string; path: string; answer: string }>
  /** The journal's entry of each voter's ballot. */
  journal: Map<string, string>
  /** All that the copy taken after each voter's ballot says of this vote and the copy before it did not, row by row. */
  news: Map<string, string>
  /** Words of choices that stand before a moment in the bytes each voter's ballot has added to the log, as they come. */
  added: Map<string, string[]>
  /** The published ballots by their trackers. */
  published: Map<string, string>
}

/** Says for each seat what it is taken to have chosen. */
type Attack = (evidence: Evidence) => Map<string, string>

const pair = (seats: readonly string[], choices: readonly string[]) =>
  new Map(seats.map((seat, place) => [seat, choices[place] ?? '']))

const words = ['for', 'against', 'abstain']

/** The words of choices that stand beside a moment in raw bytes: how a row that has both looks on a page. */
export function wordsIn(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/(for|against|abstain)(?=20\d\d-\d\d-\d\dT)/g)].map(([word]) => word)
}

/** Reads each voter's choice in a text about their ballot, as a word or by a tracker; whose text has neither gets a dealt one. */
function readIn({ voters, byRow, published }: Evidence, texts: ReadonlyMap<string, string>): Map<string, string> {
  const guess = pair(voters, byRow)
  for (const [seat, text] of texts) {
    const said = words.find((word) => text.includes(`"${word}"`))
    const tracked = [...published.keys()].find((tracker) => text.includes(tracker))
    const choice = said ?? (tracked === undefined ? undefined : published.get(tracked))
    if (choice !== undefined) guess.set(seat, choice)
  }
  return guess
}

/** How long a choice is when it is stored as it is said. */
export function naiveLength(choice: string): number {
  return 28 + (choice === 'abstain' ? 'abstention' : choice).length
}

/** The hash an idempotency record holds when the body goes into it. */
export function requestHash(path: string, body: string): string {
  return createHash('sha256').update(`POST ${path}\n${body}`).digest('hex')
}

/** Every way of linking we know; one that finds nothing to go by deals the published choices out in the seats' order. */
export const attacks: Record<string, Attack> = {
  'row order against the order of casting': ({ voters, byRow }) => pair(voters, byRow),
  'row order against the order of the seats': ({ seatsByTable, byRow }) => pair(seatsByTable, byRow),
  'page order in the file': ({ voters, byPage }) => pair(voters, byPage),
  'order in the write-ahead log': ({ voters, byLog }) => pair(voters, byLog),
  'times beside the choices': ({ voters, voterTimes, choiceTimes, byRow }) => {
    if (choiceTimes.length === 0) return pair(voters, byRow)
    return new Map(voters.map((seat) => [seat, byRow[choiceTimes.indexOf(voterTimes.get(seat) ?? '')] ?? '']))
  },
  'lengths of what is stored': ({ seatsByTable, lengths, byRow }) =>
    pair(
      seatsByTable.toSorted((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0) || (a < b ? -1 : 1)),
      byRow.toSorted((a, b) => naiveLength(a) - naiveLength(b)),
    ),
  'hashes of requests': ({ voters, requests, byRow }) => {
    const dealt = pair(voters, byRow)
    for (const [seatId, { hash, path }] of requests) {
      const choice = words.find((one) => requestHash(path, JSON.stringify({ seatId, choice: one })) === hash)
      if (choice !== undefined) dealt.set(seatId, choice)
    }
    return dealt
  },
  'answers remembered with requests': (evidence) =>
    readIn(evidence, new Map([...evidence.requests].map(([seat, { answer }]) => [seat, answer]))),
  'entries of the journal': (evidence) => readIn(evidence, evidence.journal),
  'a copy after each ballot beside the one before': (evidence) => readIn(evidence, evidence.news),
  'bytes each ballot adds to the log': ({ voters, byRow, added }) => {
    const guess = pair(voters, byRow)
    // A page fills from its end: the newest row lies first on it.
    for (const [seat, [word]] of added) if (word !== undefined) guess.set(seat, word)
    return guess
  },
}

/** How many seats a guess names rightly. */
export function hits(guess: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): number {
  return [...truth].filter(([seat, choice]) => guess.get(seat) === choice).length
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What chance hits, over many votes, when each one's choices are dealt out blindly: mean and standard deviation. */
export function chance(truths: readonly ReadonlyMap<string, string>[], random: () => number) {
  const rounds = Array.from({ length: 1000 }, () =>
    truths.reduce((sum, truth) => sum + hits(pair([...truth.keys()], shuffled([...truth.values()], random)), truth), 0),
  )
  const mean = rounds.reduce((sum, round) => sum + round, 0) / rounds.length
  const variance = rounds.reduce((sum, round) => sum + (round - mean) ** 2, 0) / rounds.length
  return { mean, deviation: Math.sqrt(variance) }
}

/** The same things in an order that hangs on the generator alone. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing)
}
