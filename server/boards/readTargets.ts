import type { Kysely } from 'kysely'
import type { Arrangement } from '../../shared/boards/arrangement.ts'
import { readArrangement } from '../../shared/boards/arrangement.ts'
import type { CardTranslation, Target } from '../../shared/boards/board.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { readDocument } from '../documents/readDocument.ts'
import { listCards, listTranslations, type CardRecord } from './cardStore.ts'
import type { BoardRecord } from './store.ts'

type Db = Kysely<Tables>

/** A board's arrangement as it stands on disk. */
export async function readBoardArrangement(db: Db, board: Pick<BoardRecord, 'documentId'>): Promise<Arrangement> {
  const doc = await readDocument(db, board.documentId)
  try {
    return readArrangement(doc)
  } finally {
    doc.destroy()
  }
}

/** Refuses a theme that is not on the board. */
export async function requireTheme(db: Db, board: Pick<BoardRecord, 'documentId'>, themeId: string): Promise<void> {
  const { themes } = await readBoardArrangement(db, board)
  if (!themes.some((theme) => theme.id === themeId && !theme.removed))
    throw refuse('input.invalid', { field: 'themeId' })
}

/** A card's words in every language there is a version of. */
export function wordsOf(card: Pick<CardRecord, 'lang' | 'text'>, translations: readonly CardTranslation[] = []): Texts {
  const translated = Object.fromEntries(translations.map(({ lang, text }) => [lang, text])) as Texts
  return { ...translated, [card.lang]: card.text }
}

/** What can be chosen now: themes that hold a card, in their order, and after them cards that stand in none (B30). */
export async function readTargets(db: Db, board: BoardRecord): Promise<Target[]> {
  const { themes, placements } = await readBoardArrangement(db, board)
  const shared = (await listCards(db, board.id)).filter((card) => card.state.is === 'shared')
  const translations = await listTranslations(db, board.id)
  const sharedIds = new Set(shared.map((card) => card.id))
  const held = new Set(
    placements.filter(({ cardId }) => sharedIds.has(cardId)).flatMap(({ theme, also }) => [theme, also]),
  )
  const placed = new Set(placements.filter(({ theme }) => theme !== null).map(({ cardId }) => cardId))
  return [
    ...themes
      .filter((theme) => !theme.removed && held.has(theme.id))
      .map(({ id, name }): Target => ({ id, kind: 'theme', name })),
    ...shared
      .filter((card) => !placed.has(card.id))
      .map((card): Target => ({ id: card.id, kind: 'card', name: wordsOf(card, translations.get(card.id)) })),
  ]
}
