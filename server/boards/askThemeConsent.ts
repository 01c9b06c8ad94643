import { isAtOrAfter } from '../../shared/boards/phases.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import { startRound } from '../consent/startRound.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireTheme } from './readTargets.ts'
import { requireBoard } from './requireBoard.ts'
import { insertThemeConsent } from './themeStore.ts'

export interface AskThemeConsent {
  boardId: string
  themeId: string
  /** What consent is asked to. */
  texts: Texts
}

/** Starts a consent round for a theme on the board's item of the open meeting and returns the round's id. See RULES.md B68. */
export async function askThemeConsent(
  tx: Tx,
  actor: Viewer,
  { boardId, themeId, texts }: AskThemeConsent,
): Promise<string> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  if (!isAtOrAfter(board.phase, 'discuss')) throw refuse('boards.wrongPhase')
  await requireTheme(tx.db, board, themeId)
  const { groupId, meetingId, itemId } = board
  const roundId = await startRound(tx, actor, { meetingId, itemId, texts })
  await insertThemeConsent(tx.db, { boardId, themeId, roundId })
  append(tx, { kind: 'boards.themeConsentAsked', groupId, meetingId, boardId, themeId, roundId })
  return roundId
}
