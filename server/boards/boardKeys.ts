import { join } from 'node:path'
import { keyFilesIn, type VoteKeys } from '../votes/voteKeys.ts'

/** The folder of boards' keys inside the data folder. It must be left out of every backup. */
const BOARD_KEYS_FOLDER = 'board-keys'

/** The keys under which authors are sealed, one file for each board until its freeze, kept as those of secret votes are. */
export type BoardKeys = VoteKeys

/** The boards' keys in a data folder. */
export function boardKeysIn(dataDir: string): BoardKeys {
  return keyFilesIn(join(dataDir, BOARD_KEYS_FOLDER))
}

/** A board's key; a board restored without one gets a new one, and earlier cards are nobody's to change (B23). */
export function requireKey(keys: BoardKeys, boardId: string): Buffer {
  return keys.read(boardId) ?? keys.make(boardId)
}
