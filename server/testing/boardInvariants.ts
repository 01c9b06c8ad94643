import { createHash } from 'node:crypto'
import type { BoardSettings, Dots } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { rootOf } from '../../shared/boards/card.ts'
import type { Capture } from './boardLeaks.ts'
import type { BoardRoom } from './boardRoom.ts'
import type { TestServer } from './testServer.ts'

/** What the world outside knows of a card: it was told that it is there. */
export interface KnownCard {
  author: number
  text: string
  version: number
}

/** What is looked at after every step. */
export interface Watched {
  server: TestServer
  room: BoardRoom
  /** Every card that somebody was told is taken in. */
  known: ReadonlyMap<string, KnownCard>
  /** All that an onlooker was ever sent. */
  onlooker: Capture
}

/** Throws with the first thing that does not hold. */
export async function checkInvariants(watched: Watched): Promise<void> {
  await checkCards(watched)
  await checkSecrets(watched)
  await checkDots(watched)
  await checkFrozen(watched)
  await checkTalk(watched)
}

/** Each card that was taken in is there once with its words, whatever was done to it, and no export forgets or repeats one. */
async function checkCards({ server, room, known }: Watched): Promise<void> {
  const rows = await listRows(server, room)
  if (rows.length !== known.size) throw new Error(`${known.size} cards were taken in, ${rows.length} are there`)
  const intoOf = new Map<string, string>()
  for (const { id, text, merged_into: into } of rows) {
    if (known.get(id)?.text !== text) throw new Error(`card ${id} reads otherwise than its author wrote it`)
    if (into !== null) intoOf.set(id, into)
  }
  for (const { id } of rows) if (intoOf.has(rootOf(id, intoOf))) throw new Error(`card ${id} is merged in a ring`)
  const shown = rows
    .filter((row) => row.state !== 'private')
    .map((row) => row.id)
    .toSorted()
    .join()
  const { cards: exported } = await exportOf(room)
  if (shown !== idsOf(exported)) throw new Error('an export does not hold each shown card once')
  const { cards } = await room.see(room.observer.person)
  if (shown !== idsOf(cards)) throw new Error('somebody sees other cards than are shown')
}

function idsOf(cards: readonly { id: string }[]): string {
  return cards
    .map((card) => card.id)
    .toSorted()
    .join()
}

/** Nothing an onlooker was ever sent holds a word of a card that is not shown. */
async function checkSecrets({ server, room, onlooker }: Watched): Promise<void> {
  await onlooker.ask([`/boards/${room.boardId}`, `/boards/${room.boardId}/export?format=csv`])
  const told = Buffer.concat(onlooker.bytes.splice(0))
  for (const { id, text, state } of await listRows(server, room))
    if (state === 'private' && told.includes(text)) throw new Error(`card ${id} was told before it was shown`)
}

/** In a round of talk everybody stands in one place: has the floor, waits for it, or passed. */
async function checkTalk({ room }: Watched): Promise<void> {
  const { talk } = await room.see(room.observer.person)
  if (!talk) return
  const all = [...(talk.speaking ? [talk.speaking] : []), ...talk.waiting, ...talk.passed].map(({ seatId }) => seatId)
  if (new Set(all).size !== all.length) throw new Error('somebody stands in two places of a round of talk')
}

/** Nobody has more dots on the board than the budget, nor on one target than its cap, and no result is told while people vote. */
async function checkDots({ server, room }: Watched): Promise<void> {
  const { db } = server.ground
  const { settings, phase, round } = await db
    .selectFrom('boards')
    .select(['settings', 'phase', 'round'])
    .where('id', '=', room.boardId)
    .executeTakeFirstOrThrow()
  const { dotsEach, dotsPerTarget } = JSON.parse(settings) as BoardSettings
  const papers = await db
    .selectFrom('board_dots')
    .select('dots')
    .where('board_id', '=', room.boardId)
    // What was put in a round that is over was within the budget of that time.
    .where('round', '=', round)
    .execute()
  for (const { dots } of papers) {
    const counts = Object.values(JSON.parse(dots) as Dots)
    if (counts.some((count) => count > dotsPerTarget)) throw new Error('more dots on one target than it may have')
    if (counts.reduce((sum, count) => sum + count, 0) > dotsEach) throw new Error('more dots than the budget')
  }
  const { results, ratings, board } = await room.see(room.observer.person)
  if (phase === 'vote' && results !== null) throw new Error('dots are told while people vote')
  if (phase === 'place' && !board.ratingsShown && ratings !== null) throw new Error('marks are told while people mark')
}

/** Once frozen it is whole and stays so: its text has its hash, every card its fate, and needs their numbers without a gap. */
async function checkFrozen({ server, room }: Watched): Promise<void> {
  const { frozen_text: text, frozen_hash: hash } = await server.ground.db
    .selectFrom('boards')
    .select(['frozen_text', 'frozen_hash'])
    .where('id', '=', room.boardId)
    .executeTakeFirstOrThrow()
  if (text === null) return
  if (createHash('sha256').update(text).digest('hex') !== hash) throw new Error('the frozen text has another hash')
  const frozen = await exportOf(room)
  if (frozen.cards.some(({ fate }) => fate === 'open')) throw new Error('a card of a frozen board has no fate')
  const kept = frozen.cards.filter(({ fate }) => fate === 'kept').map(({ id }) => ({ id }))
  if (idsOf(kept) !== idsOf(frozen.needs.map(({ cardId }) => ({ id: cardId }))))
    throw new Error('what is kept is not what became a need')
  const sequences = frozen.needs.map(({ number }) => Number(number?.slice(-3))).toSorted((a, b) => a - b)
  if (sequences.some((sequence, place) => sequence !== place + 1)) throw new Error('the numbers of needs have a gap')
}

async function exportOf(room: BoardRoom): Promise<BoardExport> {
  return (await room.secretary.get<BoardExport>(`/boards/${room.boardId}/export?format=json`)).body
}

function listRows(server: TestServer, room: BoardRoom) {
  return server.ground.db.selectFrom('board_cards').selectAll().where('board_id', '=', room.boardId).execute()
}
