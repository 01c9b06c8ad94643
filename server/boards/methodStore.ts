import type { Kysely } from 'kysely'
import type { MethodCard } from '../../shared/boards/methodCard.ts'
import type { Phase } from '../../shared/boards/board.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Keeps a method card. */
export async function insertMethodCard(
  db: Db,
  card: Omit<MethodCard, 'groupCode' | 'usedBy'> & { savedBy: string },
): Promise<void> {
  await db
    .insertInto('method_cards')
    .values({
      id: card.id,
      group_id: card.groupId,
      title: card.title,
      question: JSON.stringify(card.question),
      settings: JSON.stringify(card.settings),
      plan: JSON.stringify(card.plan),
      answers: JSON.stringify(card.answers),
      group_size: card.groupSize,
      saved_at: card.savedAt,
      saved_by: card.savedBy,
    })
    .execute()
}

/** Every method card, newest first, with the groups that have used it. */
export async function listMethodCards(db: Db): Promise<MethodCard[]> {
  const rows = await db
    .selectFrom('method_cards')
    .innerJoin('groups', 'groups.id', 'method_cards.group_id')
    .selectAll('method_cards')
    .select('groups.code')
    .orderBy('saved_at', 'desc')
    .orderBy('method_cards.id')
    .execute()
  const used = await db
    .selectFrom('boards')
    .innerJoin('groups', 'groups.id', 'boards.group_id')
    .select(['method_card_id', 'groups.code'])
    .where('method_card_id', 'is not', null)
    .orderBy('boards.created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    groupCode: row.code,
    title: row.title,
    question: JSON.parse(row.question) as Texts,
    settings: JSON.parse(row.settings) as MethodCard['settings'],
    plan: JSON.parse(row.plan) as MethodCard['plan'],
    answers: JSON.parse(row.answers) as MethodCard['answers'],
    groupSize: row.group_size,
    usedBy: [...new Set(used.filter((one) => one.method_card_id === row.id).map((one) => one.code))],
    savedAt: row.saved_at,
  }))
}

/** The moves of a board's phases, oldest first, as the journal tells them. */
export async function listMoves(db: Db, boardId: string): Promise<{ to: Phase; at: string }[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['at', 'entry'])
    .where('kind', '=', 'boards.phaseMoved')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ at, entry }) => {
    const { boardId: of, to } = JSON.parse(entry) as { boardId: string; to: Phase }
    return of === boardId ? [{ to, at }] : []
  })
}
