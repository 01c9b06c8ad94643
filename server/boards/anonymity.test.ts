import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Anonymity } from '../../shared/boards/board.ts'
import { DATABASE_FILE } from '../database/open.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { settleBoards } from './finishFreeze.ts'
import { openAuthor, sealAuthor } from './sealedAuthor.ts'

// What somebody finds who has the database, its log and a backup taken while people wrote: who wrote which card?

let server: TestServer
type Authors = ReadonlyMap<string, { personId: string; seatId: string }>
/** A board that was frozen, and what somebody could copy just before: a backup, and the write-ahead log. */
interface Held {
  room: BoardRoom
  cards: Authors
  backup: string
  wal: Buffer
}
const held: Partial<Record<Anonymity | 'turned', Held>> = {}

beforeAll(async () => {
  server = await startTestServer()
  for (const anonymity of ['named', 'anonymous', 'organisationType'] as const) held[anonymity] = await hold(anonymity)
  held.turned = await hold('named', 'anonymous')
}, 60_000)
afterAll(() => server.stop())

/** Has people write, each for themselves; `turned` is what the board becomes before it is frozen. */
async function hold(anonymity: Anonymity, turned?: Anonymity): Promise<Held> {
  const room = await setUpBoard(server, {
    code: (turned ? 'T' : '') + anonymity.slice(0, 3).toUpperCase(),
    seats: 5,
    settings: { anonymity },
  })
  await room.moveTo('collect')
  const cards = new Map<string, { personId: string; seatId: string }>()
  for (const { person, seatId } of room.voting) {
    const organisationType = anonymity === 'organisationType' ? { organisationType: 'support' } : {}
    const said = { cardId: server.clock.newId(), text: `words of ${server.clock.newId()}`, ...organisationType }
    cards.set(await room.card(person, said), { personId: person.id, seatId })
    await must(person.post(`/boards/${room.boardId}/ready`, { phase: 'collect', ready: true }))
    const own = await room.cardAs(person, said.cardId)
    await must(
      person.post(`/boards/${room.boardId}/cards/${said.cardId}`, {
        version: own?.version,
        text: `${said.text}!`,
        lang: 'en',
        kind: 'need',
      }),
    )
  }
  await room.moveTo('reveal')
  await room.moveTo('vote')
  const [targetId = ''] = cards.keys()
  for (const { person } of room.voting) await must(putTwo(room, person, targetId))
  await room.moveTo('place')
  for (const { person } of room.voting)
    await must(person.post(`/boards/${room.boardId}/ratings`, { targetId, impact: 4, effort: 2 }))
  const backup = join(server.dataDir, `backup-${anonymity}${turned ?? ''}.sqlite`)
  server.ground.sqlite.prepare('vacuum into ?').run(backup)
  const wal = await readFile(join(server.dataDir, `${DATABASE_FILE}-wal`))
  await room.moveTo('synthesise')
  if (turned) {
    // Each has translated their own card, too.
    for (const [cardId, { personId }] of cards) {
      const person = room.voting.find((one) => one.person.id === personId)?.person
      await must(room.on(cardId, 'translations', { lang: 'nl', text: 'Woorden' }, person))
    }
    const { board } = await room.see()
    const settings = { ...board.settings, anonymity: turned }
    await must(
      room.secretary.post(`/boards/${room.boardId}/settings`, {
        version: board.version,
        question: board.question,
        settings,
      }),
    )
  }
  const { board } = await room.see()
  await must(room.secretary.post(`/boards/${room.boardId}/freeze`, { version: board.version, park: true }))
  return { room, cards, backup, wal }
}

/** Cards beside whose id, within a row's length of raw bytes, their author stands: a row is a run of bytes. */
function bytesThatLink(bytes: Buffer, cards: Authors): string[] {
  const near = new Set<string>()
  for (const [cardId, { personId, seatId }] of cards) {
    for (let at = bytes.indexOf(cardId); at >= 0; at = bytes.indexOf(cardId, at + 1)) {
      const row = bytes.subarray(Math.max(0, at - 200), at + cardId.length + 400)
      if (row.includes(personId) || row.includes(seatId)) near.add(cardId)
    }
  }
  return [...near]
}

function heldBoard(one: Held | undefined): Held {
  if (!one) throw new Error('not held')
  return one
}

/** Puts two dots on a target, in place of those before. */
function putTwo(room: BoardRoom, person: TestPerson, targetId: string) {
  return person.post(`/boards/${room.boardId}/dots`, { round: 1, dots: { [targetId]: 2 } })
}

/** How many papers of dots and marks name the person they are of. */
function papersThatName(file: string, { boardId, voting }: BoardRoom): number {
  const sqlite = new Database(file, { readonly: true })
  const rows = ['board_dots', 'board_ratings'].flatMap((table) =>
    sqlite.prepare<[string], Record<string, unknown>>(`select * from "${table}" where board_id = ?`).all(boardId),
  )
  sqlite.close()
  expect(rows).toHaveLength(2 * voting.length)
  return rows.filter((row) => voting.some(({ person }) => JSON.stringify(row).includes(person.id))).length
}

/** Every row of every table that names both a card and its author, by table. */
function rowsThatLink(file: string, cards: Authors): string[] {
  const sqlite = new Database(file, { readonly: true })
  const tables = sqlite.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all()
  const found: string[] = []
  for (const { name } of tables) {
    for (const row of sqlite.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all()) {
      const text = JSON.stringify(row)
      for (const [cardId, { personId, seatId }] of cards)
        if (text.includes(cardId) && (text.includes(personId) || text.includes(seatId))) found.push(name)
    }
  }
  sqlite.close()
  return found
}

/** Whether a remembered request of a person can be told to be about one of the cards. */
function requestsThatLink(file: string, boardId: string, cards: ReadonlyMap<string, unknown>): number {
  const sqlite = new Database(file, { readonly: true })
  const hashes = new Set(
    sqlite
      .prepare<[], { request_hash: string }>('select request_hash from idempotency')
      .all()
      .map((row) => row.request_hash),
  )
  sqlite.close()
  const guesses = [...cards.keys()].flatMap((cardId) => [
    `POST /api/boards/${boardId}/cards/${cardId}\n`,
    `POST /api/boards/${boardId}/cards\n`,
  ])
  return guesses.filter((guess) => hashes.has(createHash('sha256').update(guess).digest('hex'))).length
}

it.each(['anonymous', 'organisationType'] as const)(
  '[B20] [B21] [B22] nothing links cards to people on a board that is %s',
  async (anonymity) => {
    const one = heldBoard(held[anonymity])
    for (const file of [join(server.dataDir, DATABASE_FILE), one.backup]) {
      expect(rowsThatLink(file, one.cards)).toEqual([])
      expect(requestsThatLink(file, one.room.boardId, one.cards)).toBe(0)
    }
    // The boxes in the backup are all that is left, and their key is on no disk of ours any more.
    expect(existsSync(join(server.dataDir, 'board-keys', `${one.room.boardId}.key`))).toBe(false)
    const rows = await server.ground.db
      .selectFrom('board_cards')
      .select(['author_id', 'author_seat_id', 'author_box'])
      .where('board_id', '=', one.room.boardId)
      .execute()
    expect(rows.every((row) => row.author_id === null && row.author_seat_id === null && row.author_box === null)).toBe(
      true,
    )
    const entries = await server.ground.db
      .selectFrom('journal')
      .select(['kind', 'actor_id'])
      .where('kind', '=', 'boards.countsChanged')
      .execute()
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter((entry) => entry.actor_id !== null)).toEqual([])
  },
)

it('[B20] a backup names nobody who put dots or gave marks, unless the board names its authors', () => {
  for (const [anonymity, naming] of [
    ['anonymous', 0],
    ['organisationType', 0],
    ['named', 10],
  ] as const) {
    const one = held[anonymity]
    if (!one) throw new Error('not held')
    expect(papersThatName(one.backup, one.room)).toBe(naming)
  }
})

it('[B20] dots of a board that becomes anonymous while people vote are sealed with it, and still their own', async () => {
  const room = await setUpBoard(server, { code: 'LAT', seats: 4 })
  const targetId = await vote(room)
  await must(putTwo(room, room.person(0), targetId))
  const { board } = await room.see()
  const settings = { ...board.settings, anonymity: 'anonymous' }
  const { question, version } = board
  await must(room.secretary.post(`/boards/${room.boardId}/settings`, { version, question, settings }))
  const rows = await server.ground.db
    .selectFrom('board_dots')
    .select('person_id')
    .where('board_id', '=', room.boardId)
    .execute()
  expect(rows).toEqual([{ person_id: null }])
  expect((await room.see(room.person(0))).myDots).toEqual({ [targetId]: 2 })
  await must(putTwo(room, room.person(0), targetId))
  expect((await room.see()).voted).toBe(1)
})

it('[B23] without its key a board counts nobody twice: unseen dots are put again', async () => {
  const room = await setUpBoard(server, { code: 'KEY', seats: 4, settings: { anonymity: 'anonymous' } })
  const targetId = await vote(room)
  for (const place of [0, 1]) await must(putTwo(room, room.person(place), targetId))
  await rm(join(server.dataDir, 'board-keys', `${room.boardId}.key`))
  await settleBoards(server.ground)
  expect((await room.see()).voted).toBe(0)
  await must(putTwo(room, room.person(0), targetId))
  await room.moveTo('results')
  expect((await room.see()).results?.map(({ dots }) => dots)).toEqual([2])
})

/** Writes one card and opens the vote on it. */
async function vote(room: BoardRoom): Promise<string> {
  await room.moveTo('collect')
  const targetId = await room.card(room.person(0))
  await room.moveTo('reveal')
  await room.moveTo('vote')
  return targetId
}

it.each(['anonymous', 'organisationType', 'turned'] as const)(
  '[B22] [B81] no byte of the database or its log holds an author beside a card of a board that is frozen and %s',
  async (which) => {
    const { cards } = heldBoard(held[which])
    const files = [DATABASE_FILE, `${DATABASE_FILE}-wal`].map((file) => readFile(join(server.dataDir, file)))
    for (const bytes of await Promise.all(files)) expect(bytesThatLink(bytes, cards)).toEqual([])
    expect(cards.size).toBe(5)
  },
)

it('[B20] nor does the log as it was while people wrote, or the backup of that time; of a board that names them they do', async () => {
  for (const which of ['anonymous', 'organisationType'] as const) {
    const { wal, backup, cards } = heldBoard(held[which])
    expect(bytesThatLink(wal, cards)).toEqual([])
    expect(bytesThatLink(await readFile(backup), cards)).toEqual([])
  }
  const { wal, backup, cards } = heldBoard(held.named)
  expect(bytesThatLink(wal, cards)).toHaveLength(5)
  expect(bytesThatLink(await readFile(backup), cards)).toHaveLength(5)
})

it('[B20] [B21] what writing a card adds to the database names nobody, or only on a board that names authors', async () => {
  const rowsNow = () => {
    const tables = server.ground.sqlite
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
      .all()
    return new Set(
      tables.flatMap(({ name }) =>
        server.ground.sqlite
          .prepare<[], Record<string, unknown>>(`select * from "${name}"`)
          .all()
          .map((row) => `${name} ${JSON.stringify(row)}`),
      ),
    )
  }
  for (const anonymity of ['named', 'organisationType', 'anonymous'] as const) {
    const room = await setUpBoard(server, { code: `D${anonymity.slice(0, 3)}`, seats: 5, settings: { anonymity } })
    await room.moveTo('collect')
    let named = 0
    for (const { person, seatId } of room.voting) {
      const before = rowsNow()
      await room.card(person, anonymity === 'organisationType' ? { organisationType: 'support' } : {})
      const added = [...rowsNow()].filter((row) => !before.has(row))
      expect(added.some((row) => row.startsWith('board_cards'))).toBe(true)
      if (added.some((row) => row.includes(person.id) || row.includes(seatId))) named++
    }
    expect(named).toBe(anonymity === 'named' ? 5 : 0)
  }
})

it('the same look does find the authors of a named board', () => {
  const one = heldBoard(held.named)
  const linking = rowsThatLink(join(server.dataDir, DATABASE_FILE), one.cards)
  expect(linking.filter((table) => table === 'board_cards')).toHaveLength(5)
})

it('[B14] [B22] after the freeze a card is nobody’s', async () => {
  const { room } = held.anonymous ?? {}
  const seen = await room?.see(room.person(0))
  expect(seen?.cards).toHaveLength(5)
  expect(seen?.cards.filter((card) => card.mine)).toEqual([])
})

it('[B20] a box opens beside its own card under its own key alone', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const card = { boardId: 'board-one', cardId: 'card-one' }
  const box = sealAuthor(key, card, 'person-1')
  expect(openAuthor(key, card, box)).toBe('person-1')
  expect(openAuthor(other, card, box)).toBeNull()
  expect(openAuthor(key, { ...card, cardId: 'card-two' }, box)).toBeNull()
  expect(sealAuthor(key, card, 'a-much-longer-person-id-than-the-other')).toHaveLength(box.length)
})
