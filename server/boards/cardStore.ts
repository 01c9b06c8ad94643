import type { Kysely } from 'kysely'
import type { CardKind, CardState, CardTranslation, OrganisationType } from '../../shared/boards/board.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PresenceMode } from '../../shared/meetings/attendance.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A card as its row: who wrote it is named, sealed, or gone. */
export interface CardRecord {
  id: string
  boardId: string
  text: string
  lang: Locale
  kind: CardKind
  authorId: string | null
  authorSeatId: string | null
  authorBox: Uint8Array | null
  organisationType: OrganisationType | null
  mode: PresenceMode | null
  state: CardState
  late: boolean
  version: number
}

/** A card with the names that are shown where authors are named. */
export interface NamedCard extends CardRecord {
  authorName: string | null
  organisation: string | null
}

function toState(state: string, into: string | null): CardState {
  if (state === 'merged') return { is: 'merged', into: into ?? '' }
  return state === 'private' ? { is: 'private' } : state === 'parked' ? { is: 'parked' } : { is: 'shared' }
}

function toCard(row: Tables['board_cards']): CardRecord {
  return {
    id: row.id,
    boardId: row.board_id,
    text: row.text,
    lang: row.lang as Locale,
    kind: row.kind as CardKind,
    authorId: row.author_id,
    authorSeatId: row.author_seat_id,
    authorBox: row.author_box,
    organisationType: row.organisation_type as OrganisationType | null,
    mode: row.mode as PresenceMode | null,
    state: toState(row.state, row.merged_into),
    late: row.late === 1,
    version: row.version,
  }
}

/** The card with this id, on whatever board. */
export async function findCard(db: Db, id: string): Promise<CardRecord | undefined> {
  const row = await db.selectFrom('board_cards').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCard(row)
}

/** Every card of a board, in the order of their ids, which is nobody's. */
export async function listCards(db: Db, boardId: string): Promise<NamedCard[]> {
  const rows = await db
    .selectFrom('board_cards')
    .leftJoin('people', 'people.id', 'board_cards.author_id')
    .leftJoin('seats', 'seats.id', 'board_cards.author_seat_id')
    .selectAll('board_cards')
    .select(['people.name as author_name', 'seats.organisation'])
    .where('board_id', '=', boardId)
    .orderBy('board_cards.id')
    .execute()
  return rows.map((row) => ({ ...toCard(row), authorName: row.author_name, organisation: row.organisation }))
}

/** Adds a card. */
export async function insertCard(db: Db, card: CardRecord): Promise<void> {
  await db
    .insertInto('board_cards')
    .values({
      id: card.id,
      board_id: card.boardId,
      text: card.text,
      lang: card.lang,
      kind: card.kind,
      author_id: card.authorId,
      author_seat_id: card.authorSeatId,
      author_box: card.authorBox,
      organisation_type: card.organisationType,
      mode: card.mode,
      state: card.state.is,
      merged_into: card.state.is === 'merged' ? card.state.into : null,
      late: card.late ? 1 : 0,
      version: card.version,
    })
    .execute()
}

/** Writes a card's words anew; its translations are of other words then, so they are unchecked. */
export async function updateWords(
  db: Db,
  id: string,
  { text, lang, kind }: Pick<CardRecord, 'text' | 'lang' | 'kind'>,
): Promise<void> {
  await db
    .updateTable('board_cards')
    .set((eb) => ({ text, lang, kind, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await db.updateTable('card_translations').set({ checked: 0 }).where('card_id', '=', id).execute()
}

/** Moves a card to another state. */
export async function updateState(db: Db, id: string, state: CardState): Promise<void> {
  await db
    .updateTable('board_cards')
    .set({ state: state.is, merged_into: state.is === 'merged' ? state.into : null })
    .where('id', '=', id)
    .execute()
}

/** Shows every private card of a board. */
export async function shareCards(db: Db, boardId: string): Promise<void> {
  await db
    .updateTable('board_cards')
    .set({ state: 'shared' })
    .where('board_id', '=', boardId)
    .where('state', '=', 'private')
    .execute()
}

/** What a card's row says of its author. */
type AuthorColumns = Pick<CardRecord, 'authorId' | 'authorSeatId' | 'authorBox' | 'organisationType' | 'mode'>

/** Says otherwise who wrote a card: sealed, or nobody any more. */
export async function updateAuthor(db: Db, id: string, author: AuthorColumns): Promise<void> {
  await db
    .updateTable('board_cards')
    .set({
      author_id: author.authorId,
      author_seat_id: author.authorSeatId,
      author_box: author.authorBox,
      organisation_type: author.organisationType,
      mode: author.mode,
    })
    .where('id', '=', id)
    .execute()
}

/** The translations of a board's cards, by card. */
export async function listTranslations(db: Db, boardId: string): Promise<Map<string, CardTranslation[]>> {
  const rows = await db
    .selectFrom('card_translations')
    .innerJoin('board_cards', 'board_cards.id', 'card_translations.card_id')
    .selectAll('card_translations')
    .where('board_id', '=', boardId)
    .orderBy('card_translations.lang')
    .execute()
  const byCard = new Map<string, CardTranslation[]>()
  for (const row of rows) {
    const translation = { lang: row.lang as Locale, text: row.text, checked: row.checked === 1 }
    byCard.set(row.card_id, [...(byCard.get(row.card_id) ?? []), translation])
  }
  return byCard
}

/** A translation with who wrote it, for who may check it. */
export async function findTranslation(
  db: Db,
  cardId: string,
  lang: Locale,
): Promise<(CardTranslation & { byPersonId: string | null }) | undefined> {
  const row = await db
    .selectFrom('card_translations')
    .selectAll()
    .where('card_id', '=', cardId)
    .where('lang', '=', lang)
    .executeTakeFirst()
  return row && { lang, text: row.text, checked: row.checked === 1, byPersonId: row.by_person_id }
}

/** Puts a translation beside a card, in place of an earlier one in that language. */
export async function upsertTranslation(
  db: Db,
  cardId: string,
  { lang, text, checked, byPersonId }: CardTranslation & { byPersonId: string | null },
): Promise<void> {
  const row = { text, checked: checked ? 1 : 0, by_person_id: byPersonId }
  await db
    .insertInto('card_translations')
    .values({ card_id: cardId, lang, ...row })
    .onConflict((conflict) => conflict.columns(['card_id', 'lang']).doUpdateSet(row))
    .execute()
}

/** Forgets who translated the cards of a board. */
export async function forgetTranslators(db: Db, boardId: string): Promise<void> {
  await db
    .updateTable('card_translations')
    .set({ by_person_id: null })
    .where('card_id', 'in', db.selectFrom('board_cards').select('id').where('board_id', '=', boardId))
    .execute()
}
