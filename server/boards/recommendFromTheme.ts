import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { appendPassages } from '../../shared/documents/writePassages.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { locales } from '../../shared/i18n/locale.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import type { EditDocument } from '../documents/editDocument.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { findMeeting } from '../meetings/store.ts'
import { readBoardArrangement, requireTheme } from './readTargets.ts'
import { requireBoard } from './requireBoard.ts'
import { findBoard } from './store.ts'
import { insertRecommendation } from './themeStore.ts'

export interface RecommendFromTheme {
  boardId: string
  themeId: string
  /** The item of the board's meeting whose minutes hold the decision. */
  itemId: string
  /** A block that is there already; else one is written, with the theme's synthesis to start from. */
  blockId?: string | undefined
}

/**
 * Links a theme with a decision block of the minutes, which need not be there yet, and returns the block's id: the needs kept
 * under the theme stand in the trail of what is decided by it. See RULES.md B54.
 */
export async function recommendFromTheme(
  tx: Tx,
  actor: Viewer,
  { boardId, themeId, itemId, blockId }: RecommendFromTheme,
): Promise<string> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  if (!isAtOrAfter(board.phase, 'synthesise')) throw refuse('boards.wrongPhase')
  const meeting = await findMeeting(tx.db, board.meetingId)
  if (meeting?.state !== 'open') throw refuse('meetings.wrongState')
  await requireItem(tx.db, meeting, itemId)
  await requireTheme(tx.db, board, themeId)
  const linked = blockId ?? tx.newId()
  const documentId = meeting.minutesDocumentId
  await insertRecommendation(tx.db, { boardId, themeId, documentId, blockId: linked })
  append(tx, {
    kind: 'boards.themeRecommended',
    groupId: board.groupId,
    meetingId: board.meetingId,
    boardId,
    themeId,
    itemId,
    blockId: linked,
    isNew: blockId === undefined,
  })
  return linked
}

/** After the commit: writes the decision block into the minutes, once, in the languages the synthesis has. See RULES.md B54. */
export async function publishRecommendation(
  { db }: Ground,
  editDocument: EditDocument,
  { boardId, themeId, itemId, blockId, isNew }: RecommendFromTheme & { blockId: string; isNew: boolean },
): Promise<void> {
  const board = isNew ? await findBoard(db, boardId) : undefined
  const meeting = board && (await findMeeting(db, board.meetingId))
  if (!meeting) return
  const theme = (await readBoardArrangement(db, board)).themes.find((one) => one.id === themeId)
  const texts = locales.flatMap((lang) => {
    const text = theme?.synthesis[lang] ?? theme?.name[lang]
    return text === undefined ? [] : [{ lang, text }]
  })
  const [head = { lang: 'fr' as const, text: '' }, ...versions] = texts
  await editDocument(meeting.minutesDocumentId, (doc) => {
    if (passagesIn(doc.getXmlFragment(minutesRoot(itemId))).some((passage) => passage.id === blockId)) return
    appendPassages(doc, itemId, [
      { ...head, id: blockId, kind: 'decision' },
      ...versions.map((version) => ({ ...version, of: blockId })),
    ])
  })
}
