import { emptyLog } from '../database/emptyLog.ts'
import type { Ground } from '../ground.ts'
import { boardKeysIn } from './boardKeys.ts'
import { dropUnseenOfNobody } from './paperOwners.ts'
import { findBoard, listKeyedBoards, updateBoard } from './store.ts'

/**
 * After the commit that froze a board: destroys its key, takes hidden authors out of the database's log as well, and says so;
 * what was finished stays so. See RULES.md B22.
 */
export async function finishFreeze({ db, sqlite, transact, config, log }: Ground, boardId: string): Promise<void> {
  const board = await findBoard(db, boardId)
  if (board?.phase !== 'frozen' || board.keyState !== 'kept') return
  boardKeysIn(config.dataDir).destroy(boardId)
  if (board.settings.anonymity !== 'named' && !(await emptyLog(sqlite)))
    log.warn({ boardId }, 'the write-ahead log could not be emptied after a freeze: something else reads the database')
  await transact(null, (tx) => updateBoard(tx.db, boardId, { keyState: 'destroyed' }))
}

/** At every start: finishes freezes that a crash interrupted, and removes keys no board needs. See RULES.md B22, B23. */
export async function settleBoards(ground: Ground): Promise<void> {
  const keys = boardKeysIn(ground.config.dataDir)
  for (const { id, frozen } of await listKeyedBoards(ground.db)) {
    if (frozen) await finishFreeze(ground, id)
    else if (!keys.read(id)) {
      ground.log.warn({ boardId: id }, 'the key of a board is gone: its hidden authors are nobody now')
      await ground.transact(null, async (tx) => {
        const board = await findBoard(tx.db, id)
        if (board) await dropUnseenOfNobody(tx, board, undefined)
      })
    }
  }
  const needed = new Set((await listKeyedBoards(ground.db)).map(({ id }) => id))
  for (const id of keys.list()) if (!needed.has(id)) keys.destroy(id)
}
