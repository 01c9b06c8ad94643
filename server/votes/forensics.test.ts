import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { choices } from '../../shared/votes/vote.ts'
import { DATABASE_FILE } from '../database/open.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import {
  attacks,
  chance,
  hits,
  naiveLength,
  requestHash,
  seeded,
  shuffled,
  type Evidence,
  wordsIn,
} from '../testing/voteForensics.ts'
import type { SeatedPerson } from '../testing/meetingRoom.ts'
import { setUpVoting, type CastAnswer } from '../testing/votingRoom.ts'
import { setUpWritten } from '../testing/writtenRoom.ts'

// What a later reader of the data can make of a hundred secret votes, and what they could make of the same votes stored naively.

const VOTES = 100
/** Every so many is held in writing, its ballots hours apart, and ends at its deadline. */
const IN_WRITING = 5
const SEATS = 9
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const random = seeded(seed)

interface Found {
  truth: Map<string, string>
  evidence: Evidence
  naive: Evidence
}

/** Where secret votes are held: how one is opened, and how it comes to its end. */
interface Place {
  voting: SeatedPerson[]
  open: () => Promise<string>
  end: (voteId: string) => Promise<void>
  /** Most time from one ballot to the next. */
  pauseMs: number
}

let server: TestServer
let places: Place[]
const found: Found[] = []
let blind: ReturnType<typeof chance>
/** Trackers or plain words found in a copy taken before their vote was closed. */
const early: string[] = []

/** Where copies are recovered, as a thief would. */
const copies = mkdtempSync(join(tmpdir(), 'releve-copies-'))

const file = (suffix = '') => readFile(join(server.dataDir, `${DATABASE_FILE}${suffix}`))

beforeAll(async () => {
  console.log(`forensics: SEED=${seed}`)
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  const [inSession, inWriting] = [await setUpSession(), await setUpWriting()]
  places = [inSession, inWriting]
  for (let vote = 0; vote < VOTES; vote++) {
    found.push(await holdVote(vote % IN_WRITING === 0 ? inWriting : inSession))
    // A period in writing is days: nobody's session runs out over it.
    for (const { voting } of vote % IN_WRITING === 0 ? places : [])
      for (const { person } of voting) await person.get('/votes')
  }
  blind = chance(
    found.map(({ truth }) => truth),
    random,
  )
}, 300_000)
afterAll(async () => {
  await server.stop()
  rmSync(copies, { recursive: true, force: true })
})

async function setUpSession(): Promise<Place> {
  const room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: SEATS })
  await room.openWith(SEATS)
  return {
    voting: room.voting,
    open: () => room.openVote({ secret: true }),
    end: async (voteId) => void (await room.close(voteId)),
    pauseMs: 60_000,
  }
}

async function setUpWriting(): Promise<Place> {
  const room = await setUpWritten(server, 'SC', SEATS)
  return {
    voting: room.voting,
    open: () => room.open({ secret: true }),
    async end(voteId) {
      server.clock.set((await room.shown(room.secretary, voteId)).deadline ?? '')
      expect((await room.shown(room.secretary, voteId)).outcome).not.toBeNull()
    },
    pauseMs: 6 * 3600_000,
  }
}

async function holdVote(place: Place): Promise<Found> {
  const voteId = await place.open()
  const naive = new NaiveStore()
  const casting = shuffled(place.voting, random).slice(0, 5 + Math.floor(random() * (SEATS - 4)))
  const truth = new Map<string, string>()
  const lengths = new Map<string, number>()
  const requests: Evidence['requests'] = new Map()
  const news: Evidence['news'] = new Map()
  const added: Evidence['added'] = new Map()
  let before = new Set(rowsAbout(voteId))
  let log = await file('-wal')
  for (const [order, { person, seatId }] of casting.entries()) {
    const choice = choices[Math.floor(random() * choices.length)] ?? 'for'
    truth.set(seatId, choice)
    const path = `/api/votes/${voteId}/ballots`
    const key = `key-${voteId}-${order}`
    const answer = await person.post<CastAnswer>(
      `/votes/${voteId}/ballots`,
      { seatId, choice },
      { 'idempotency-key': key },
    )
    const { tracker } = answer.body.secret ?? { tracker: '' }
    const copied = [await file(), await file('-wal')] as const
    if (tracker === '' || copied.some((copy) => copy.includes(tracker))) early.push(tracker)
    added.set(seatId, wordsIn(addedTo(log, copied[1])))
    log = copied[1]
    const rows = rowsAbout(voteId)
    news.set(seatId, rows.filter((row) => !before.has(row)).join('\n'))
    before = new Set(rows)
    const { box } = await server.ground.db
      .selectFrom('sealed_ballots')
      .select('box')
      .where('vote_id', '=', voteId)
      .where('seat_id', '=', seatId)
      .executeTakeFirstOrThrow()
    lengths.set(seatId, box?.length ?? 0)
    const { request_hash, response } = await server.ground.db
      .selectFrom('idempotency')
      .select(['request_hash', 'response'])
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    requests.set(seatId, { hash: request_hash, path, answer: response })
    naive.cast({ seatId, choice, tracker, at: server.clock.now(), path })
    server.clock.advance(1000 + Math.floor(random() * place.pauseMs))
  }
  await place.end(voteId)
  return { truth, evidence: await readEvidence(voteId, { lengths, requests, news, added }), naive: naive.evidence() }
}

/** What a log has more than a copy of it: all of it, once it has begun anew. */
function addedTo(before: Buffer, after: Buffer): Buffer {
  const goesOn = after.length >= before.length && after.subarray(0, before.length).equals(before)
  return goesOn ? after.subarray(before.length) : after
}

/** Every row that a recovered copy of database and log has about a vote, in whatever table names votes. */
function rowsAbout(voteId: string): string[] {
  const from = join(server.dataDir, DATABASE_FILE)
  const to = join(copies, 'copy.sqlite')
  for (const suffix of ['-wal', '-shm', '']) rmSync(`${to}${suffix}`, { force: true })
  for (const suffix of ['', '-wal']) copyFileSync(`${from}${suffix}`, `${to}${suffix}`)
  const copy = new Database(to)
  try {
    return tablesOfVotes(copy).flatMap(({ table, column }) =>
      copy
        .prepare<[string]>(`select * from ${table} where ${column} = ?`)
        .all(voteId)
        .map((row) => JSON.stringify(row)),
    )
  } finally {
    copy.close()
  }
}

function tablesOfVotes(copy: Database.Database): { table: string; column: string }[] {
  const tables = copy
    .prepare<[], { table: string; column: string }>(
      `select m.name as "table", p.name as "column" from sqlite_schema m, pragma_table_info(m.name) p
       where m.type = 'table' and p.name = 'vote_id'`,
    )
    .all()
  return [...tables, { table: 'votes', column: 'id' }]
}

async function readEvidence(
  voteId: string,
  meanwhile: Pick<Evidence, 'lengths' | 'requests' | 'news' | 'added'>,
): Promise<Evidence> {
  const log = await file('-wal')
  server.ground.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const pages = await file()
  const seatOf = new Map(places.flatMap(({ voting }) => voting.map(({ person, seatId }) => [person.id, seatId])))
  const journal = server.ground.sqlite
    .prepare<[string], { actor_id: string; at: string; entry: string }>(
      `select actor_id, at, entry from journal where kind = 'votes.ballotCast' and entry like '%' || ? || '%' order by seq`,
    )
    .all(voteId)
  const revealed = server.ground.sqlite
    .prepare<[string], { tracker: string; choice: string }>(
      'select tracker, choice from revealed_ballots where vote_id = ?',
    )
    .all(voteId)
  const sealed = server.ground.sqlite
    .prepare<[string], { seat_id: string }>('select seat_id from sealed_ballots where vote_id = ?')
    .all(voteId)
  const seats = journal.map(({ actor_id: actor }) => seatOf.get(actor) ?? '')
  const inBytes = (bytes: Buffer) =>
    revealed.toSorted((a, b) => bytes.indexOf(a.tracker) - bytes.indexOf(b.tracker)).map(({ choice }) => choice)
  expect(revealed.every(({ tracker }) => log.includes(tracker) && pages.includes(tracker))).toBe(true)
  return {
    voters: seats,
    seatsByTable: sealed.map(({ seat_id: seat }) => seat),
    byRow: revealed.map(({ choice }) => choice),
    byPage: inBytes(pages),
    byLog: inBytes(log),
    choiceTimes: [],
    voterTimes: new Map(journal.map(({ at }, place) => [seats[place] ?? '', at])),
    journal: new Map(journal.map(({ entry }, place) => [seats[place] ?? '', entry])),
    published: new Map(revealed.map(({ tracker, choice }) => [tracker, choice])),
    ...meanwhile,
  }
}

/** The design one would take first: choices without names, but with row numbers and times, boxes as long as their words, hashed requests, trackers in answers. */
class NaiveStore {
  private readonly path = join(copies, 'naive.sqlite')
  private readonly sqlite: Database.Database
  private readonly voters: string[] = []
  private readonly voterTimes = new Map<string, string>()
  private readonly lengths = new Map<string, number>()
  private readonly requests: Evidence['requests'] = new Map()
  private readonly journal = new Map<string, string>()
  private readonly news = new Map<string, string>()
  private readonly added: Evidence['added'] = new Map()
  private log = Buffer.alloc(0)

  constructor() {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.path}${suffix}`, { force: true })
    this.sqlite = new Database(this.path)
    this.sqlite.pragma('journal_mode = WAL')
    this.sqlite.pragma('synchronous = OFF')
    this.sqlite.exec('create table ballots (tracker text, choice text, at text) strict')
  }

  cast({ seatId, choice, tracker, at, path }: Record<'seatId' | 'choice' | 'tracker' | 'at' | 'path', string>): void {
    this.sqlite.prepare('insert into ballots values (?, ?, ?)').run(tracker, choice, at)
    const log = readFileSync(`${this.path}-wal`)
    this.added.set(seatId, wordsIn(addedTo(this.log, log)))
    this.log = log
    this.news.set(seatId, JSON.stringify({ tracker, choice, at }))
    this.journal.set(seatId, JSON.stringify({ kind: 'votes.ballotCast', choice }))
    this.voters.push(seatId)
    this.voterTimes.set(seatId, at)
    this.lengths.set(seatId, naiveLength(choice))
    const hash = requestHash(path, JSON.stringify({ seatId, choice }))
    this.requests.set(seatId, { path, hash, answer: JSON.stringify({ recordedAt: at, tracker }) })
  }

  evidence(): Evidence {
    const rows = this.sqlite.prepare<[], { tracker: string; choice: string; at: string }>('select * from ballots').all()
    const bytes = this.sqlite.serialize()
    this.sqlite.close()
    const byRow = rows.map(({ choice }) => choice)
    // A page fills from its end: the first row lies last.
    const byPage = rows
      .toSorted((a, b) => bytes.indexOf(b.tracker) - bytes.indexOf(a.tracker))
      .map(({ choice }) => choice)
    const { voters, voterTimes, lengths, requests, journal, news, added } = this
    const seatsByTable = [...voters]
    return {
      voters,
      seatsByTable,
      byRow,
      byPage,
      byLog: byPage,
      choiceTimes: rows.map(({ at }) => at),
      voterTimes,
      lengths,
      requests,
      journal,
      news,
      added,
      published: new Map(rows.map(({ tracker, choice }) => [tracker, choice])),
    }
  }
}

it('[V33] no copy taken before the close holds a tracker', () => {
  expect(early).toEqual([])
})

it('[V33] every box is as long as any other, and every remembered request is of the path alone', () => {
  expect(new Set(found.flatMap(({ evidence }) => [...evidence.lengths.values()]))).toEqual(new Set([60]))
  for (const { evidence } of found)
    for (const { hash, path } of evidence.requests.values()) expect(hash).toBe(requestHash(path, ''))
})

it('[V33] a copy after each ballot shows that somebody voted, and of the ballot nothing but a box', () => {
  for (const { evidence } of found) {
    expect([...evidence.news.values()].every((row) => row.includes('"box"'))).toBe(true)
    expect([...evidence.added.values()].flat()).toEqual([])
  }
})

it.each(Object.entries(attacks))('[V33] [V34] %s links no better than chance; stored naively it does', (_, attack) => {
  const people = found.reduce((sum, { truth }) => sum + truth.size, 0)
  const { mean, deviation } = blind
  const linked = found.reduce((sum, { evidence, truth }) => sum + hits(attack(evidence), truth), 0)
  const control = found.reduce((sum, { naive, truth }) => sum + hits(attack(naive), truth), 0)
  expect(Math.abs(linked - mean) / deviation).toBeLessThan(4.5)
  expect(control / people).toBeGreaterThan(0.95)
})
