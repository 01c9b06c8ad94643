import { canonicalJson } from '../../shared/canonicalJson.ts'
import { locales, type Locale } from '../../shared/i18n/locale.ts'
import { castingStateOf } from '../../shared/votes/castingVote.ts'
import { countVote } from '../../shared/votes/countVote.ts'
import { resultSentence } from '../../shared/votes/resultSentence.ts'
import type { PublishedBallot, Tally, VoteOutcome } from '../../shared/votes/vote.ts'
import { answersNeeded, isWritten } from '../../shared/votes/isWritten.ts'
import { writtenSentence } from '../../shared/votes/writtenSentence.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { readPublished } from './publishedBallots.ts'
import { listWrittenRecusals } from './recusalStore.ts'
import { openBox } from './sealedBox.ts'
import { emptyBoxes, insertRevealed, listSealed } from './sealedStore.ts'
import { updateVoteEnding } from './endingStore.ts'
import { electorateOf, type VoteRecord } from './store.ts'
import type { VoteKeys } from './voteKeys.ts'

/**
 * Counts an open vote, applies the rule, words the result in every language and ends it as of a moment. Of a secret vote
 * nothing is told yet: its key must go first, see finishVote. See RULES.md V1–V4, V15, V19–V30, V34, V38.
 */
export async function countAndClose(
  tx: Tx,
  vote: VoteRecord,
  { at, by }: { at: string; by: string | null },
  keys: VoteKeys,
): Promise<void> {
  if (vote.secrecy === 'secret') await openBoxes(tx, keys, vote.id)
  const ballots = await readPublished(tx.db, vote)
  const recused = (await listWrittenRecusals(tx.db, vote.id)).length
  await updateVoteEnding(tx.db, vote.id, { state: 'closed', at, by, ...countOf(vote, ballots, recused) })
  const { id: voteId, groupId, meetingId, itemId } = vote
  if (vote.secrecy === 'secret') append(tx, { kind: 'votes.ballotsCounted', groupId, meetingId, voteId })
  else append(tx, { kind: 'votes.voteClosed', groupId, meetingId, itemId, voteId })
}

/** Takes the ballots out of their boxes, mixes them by their trackers, and leaves the boxes empty. */
async function openBoxes(tx: Tx, keys: VoteKeys, voteId: string): Promise<void> {
  const key = keys.read(voteId)
  if (!key) throw new Error(`secret vote ${voteId} is open without its key`)
  const sealed = await listSealed(tx.db, voteId)
  const contents = sealed.flatMap(({ seatId, box }) => (box === null ? [] : [openBox(key, { voteId, seatId }, box)]))
  await insertRevealed(tx.db, voteId, contents)
  await emptyBoxes(tx.db, voteId)
}

/** `recused` are those of the roll who took no part after the opening, as in writing. */
function countOf(vote: VoteRecord, ballots: readonly PublishedBallot[], recused: number) {
  const { tally, outcome } = countVote(
    {
      rule: vote.rule,
      options: vote.options.length,
      casting: castingStateOf(vote),
      answersNeeded: answersNeeded(vote),
      ...electorateOf(vote, recused),
    },
    ballots.map(({ ballot }) => ballot),
  )
  const found = { outcome, tally }
  const sentences = locales.map((locale) => [locale, sentenceOf(locale, vote, found, recused)])
  const result = Object.fromEntries(sentences) as Record<Locale, string>
  return { tally, outcome, result, ballotsHash: contentHash(canonicalJson(ballots)) }
}

function sentenceOf(
  locale: Locale,
  vote: VoteRecord,
  found: { outcome: VoteOutcome; tally: Tally },
  recused: number,
): string {
  if (!isWritten(vote)) return resultSentence(locale, vote, found.outcome, found.tally)
  return writtenSentence(locale, vote, found, { needed: vote.quorumNeeded, recused })
}
