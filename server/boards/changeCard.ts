import type { CardKind } from '../../shared/boards/board.ts'
import { checkText, tidyText } from '../../shared/boards/card.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import type { BoardKeys } from './boardKeys.ts'
import { authorOf } from './cardAuthors.ts'
import { findCard, findTranslation, updateWords, upsertTranslation, type CardRecord } from './cardStore.ts'
import { requireAct } from './requireBoard.ts'

/** The card, if it is on this board; `private` ones are their author's alone, and to others they do not exist (B11). */
export async function requireCard(
  tx: Tx,
  boardId: string,
  cardId: string,
  isAuthor: (card: CardRecord) => boolean = () => false,
): Promise<CardRecord> {
  const card = await findCard(tx.db, cardId)
  if (card?.boardId !== boardId || (card.state.is === 'private' && !isAuthor(card))) throw refuse('notFound')
  return card
}

export interface ChangeCard {
  boardId: string
  cardId: string
  version: number
  text: string
  lang: Locale
  kind: CardKind
}

/** Lets the author of a card write it anew. See RULES.md B14. */
export async function changeCard(tx: Tx, actor: Viewer, asked: ChangeCard, keys: BoardKeys): Promise<void> {
  const { boardId, cardId, lang, kind } = asked
  const board = await requireAct(tx.db, actor, 'change', boardId)
  const key = keys.read(boardId)
  const isAuthor = (card: CardRecord): boolean => authorOf(card, key) === actor.personId
  const card = await requireCard(tx, boardId, cardId, isAuthor)
  if (!isAuthor(card)) throw refuse('boards.notYours')
  if (card.version !== asked.version) throw refuse('version.stale')
  const text = tidyText(asked.text)
  const refusal = checkText(text)
  if (refusal) throw new Refused(refusal)
  await updateWords(tx.db, cardId, { text, lang, kind })
  const { groupId } = board
  append(
    tx,
    card.state.is === 'private'
      ? { kind: 'boards.countsChanged', groupId, boardId }
      : { kind: 'boards.cardChanged', groupId, boardId, cardId },
  )
}

/** Puts a human translation beside a card; it is unchecked. See RULES.md B16. */
export async function translateCard(
  tx: Tx,
  actor: Viewer,
  { boardId, cardId, lang, text: said }: { boardId: string; cardId: string; lang: Locale; text: string },
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'translate', boardId)
  const card = await requireCard(tx, boardId, cardId)
  if (lang === card.lang) throw refuse('input.invalid', { field: 'lang' })
  const text = tidyText(said)
  const refusal = checkText(text)
  if (refusal) throw new Refused(refusal)
  // Authors translate their own cards: where they are not named, neither are translators.
  const byPersonId = board.settings.anonymity === 'named' ? actor.personId : null
  await upsertTranslation(tx.db, cardId, { lang, text, checked: false, byPersonId })
  append(tx, { kind: 'boards.cardTranslated', groupId: board.groupId, boardId, cardId })
}

/** Says that a translation has been read by somebody else than its writer. See RULES.md B16. */
export async function checkTranslation(
  tx: Tx,
  actor: Viewer,
  { boardId, cardId, lang }: { boardId: string; cardId: string; lang: Locale },
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'translate', boardId)
  await requireCard(tx, boardId, cardId)
  const translation = await findTranslation(tx.db, cardId, lang)
  if (!translation) throw refuse('notFound')
  if (translation.byPersonId === actor.personId) throw refuse('boards.ownTranslation')
  await upsertTranslation(tx.db, cardId, { ...translation, checked: true })
  append(tx, { kind: 'boards.cardTranslated', groupId: board.groupId, boardId, cardId })
}
