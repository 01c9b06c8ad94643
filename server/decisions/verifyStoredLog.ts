import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ground } from '../ground.ts'
import { readCheckpoints, type Checkpoints } from './checkpoints.ts'
import { findFirst, findHead, listLog } from './logStore.ts'
import { createLogVerifier, type Checkpoint, type Verification } from './verifyLog.ts'

const BATCH = 500

/** Verifies the stored log against the kept checkpoints, letting other requests in between batches. */
export async function verifyStoredLog(ground: Ground): Promise<Verification> {
  const verifier = createLogVerifier(await readCheckpoints(ground.config.dataDir))
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const batch = await listLog(ground.db, after, BATCH)
    if (!batch.every((entry) => verifier.add(entry)) || batch.length < BATCH) return verifier.finish()
    after = batch.at(-1)?.seq ?? after
    await nextTurn()
  }
}

/** A checkpoint of where the log stands now; null while it is empty. */
export async function signHead(ground: Ground, checkpoints: Checkpoints): Promise<Checkpoint | null> {
  const first = await findFirst(ground.db)
  const head = await findHead(ground.db)
  return first && head ? checkpoints.sign(first, head, ground.clock.now()) : null
}

/** After a commit that touched the log: the newest checkpoint joins the file, so that a tail cut off is found. */
export async function keepCheckpoint(ground: Ground, checkpoints: Checkpoints): Promise<void> {
  const checkpoint = await signHead(ground, checkpoints)
  if (checkpoint) checkpoints.keep(checkpoint)
}
