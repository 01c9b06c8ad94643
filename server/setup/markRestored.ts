import type { Tx } from '../database/transact.ts'
import { appendToLog } from '../decisions/appendToLog.ts'
import type { Checkpoint } from '../decisions/verifyLog.ts'
import { raiseEpochs } from '../documents/store.ts'
import { append } from '../journal/append.ts'
import { annulOpenVotes } from '../votes/annulVote.ts'

/**
 * What must follow when a database has been put back from a backup, before anybody is let in: copies of documents that
 * people hold are of another epoch, for they would bring back what is not here; open votes are annulled, for ballots
 * may be missing; and the decision log says that it was restored, and how far the one it replaces had reached.
 */
export async function markRestored(tx: Tx, reached: Checkpoint | null): Promise<void> {
  // Rises with time, so that restoring the same backup twice does not give one epoch twice.
  const epoch = Math.floor(Date.parse(tx.now) / 1000)
  await raiseEpochs(tx.db, epoch)
  const votesAnnulled = await annulOpenVotes(tx)
  const before = reached && { log: reached.log, seq: reached.seq, hash: reached.hash }
  await appendToLog(tx, 'log.restored', { epoch, votesAnnulled, reached: before })
  append(tx, { kind: 'setup.backupRestored', groupId: null })
}
