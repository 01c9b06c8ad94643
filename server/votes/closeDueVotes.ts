import { canonicalJson } from '../../shared/canonicalJson.ts'
import { Refused, type Refusal } from '../../shared/refusal.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { countAndClose } from './countAndClose.ts'
import { finishVote } from './finishVote.ts'
import { updateCountRefused } from './endingStore.ts'
import { findVote, listDueVotes } from './store.ts'
import { voteKeysIn, type VoteKeys } from './voteKeys.ts'

const LOOK_MS = 1000

/** Counts the votes whose deadline has passed, each as of its deadline; whoever asks about votes calls it first. See RULES.md V37, V95. */
export async function closeDueVotes(ground: Ground): Promise<void> {
  const keys = voteKeysIn(ground.config.dataDir)
  for (const voteId of await listDueVotes(ground.db, ground.clock.now())) {
    try {
      await ground.transact(null, (tx) => closeIfDue(tx, voteId, keys))
      await finishVote(ground, voteId, null)
    } catch (error) {
      // It shows as closed all the same, and is tried again.
      if (error instanceof Refused) await rememberRefusal(ground, voteId, error.refusal)
      else ground.log.error({ err: error, voteId }, 'a vote past its deadline could not be counted')
    }
  }
}

/** What follows from its result forbids it: whoever runs the vote is told, once for each reason. */
async function rememberRefusal({ db, transact, log }: Ground, voteId: string, refusal: Refusal): Promise<void> {
  const isTold = async (from: Ground['db']) => {
    const vote = await findVote(from, voteId)
    return vote?.state !== 'open' || canonicalJson(vote.countRefused) === canonicalJson(refusal)
  }
  if (await isTold(db)) return
  log.error({ voteId, refusal }, 'a vote past its deadline cannot be counted: what follows from it forbids it')
  await transact(null, async (tx) => {
    const vote = await findVote(tx.db, voteId)
    if (!vote || (await isTold(tx.db))) return
    await updateCountRefused(tx.db, voteId, refusal)
    append(tx, { kind: 'votes.countRefused', groupId: vote.groupId, meetingId: vote.meetingId, voteId })
  })
}

async function closeIfDue(tx: Tx, voteId: string, keys: VoteKeys): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  const isDue = vote?.state === 'open' && stateAt(vote, tx.now) === 'closed'
  if (isDue) await countAndClose(tx, vote, { at: vote.deadline ?? tx.now, by: null }, keys)
}

/** Looks every second, so that open screens hear of a deadline without asking; that it has passed hangs on nobody's looking. */
export function watchDeadlines(ground: Ground): { stop: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking
      .then(() => closeDueVotes(ground))
      .catch((error: unknown) => ground.log.error({ err: error }, 'deadlines could not be looked at'))
  }, LOOK_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
