import { canonicalJson } from '../../shared/canonicalJson.ts'
import { checkRoundWording } from '../../shared/consent/checkRound.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { listVotes } from '../votes/store.ts'
import { insertRound, insertWording, listRounds } from './store.ts'

/** Starts a consent round on an item with the wording consent is asked to; returns its id. See RULES.md V42. */
export async function startRound(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, texts }: { meetingId: string; itemId: string; texts: Texts },
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'consent.run', meetingId)
  if (meeting.state !== 'open') throw refuse('meetings.wrongState')
  await requireItem(tx.db, meeting, itemId)
  const { decisionLanguages } = await requireRules(tx.db, meeting.groupId)
  const refusal = checkRoundWording(texts, decisionLanguages)
  if (refusal) throw new Refused(refusal)
  const isOnItem = (one: { itemId: string | null }) => one.itemId === itemId
  if ((await listVotes(tx.db, meetingId)).some((vote) => isOnItem(vote) && vote.state === 'open'))
    throw refuse('consent.voteOpen')
  if ((await listRounds(tx.db, meetingId)).some((round) => isOnItem(round) && round.state === 'running'))
    throw refuse('consent.running')

  const id = tx.newId()
  const { groupId } = meeting
  await insertRound(tx.db, { id, groupId, meetingId, itemId, startedAt: tx.now, startedBy: actor.personId })
  const hash = contentHash(canonicalJson(texts))
  await insertWording(tx.db, id, { number: 1, loop: 1, texts, hash, at: tx.now, by: actor.personId })
  append(tx, { kind: 'consent.roundStarted', groupId, meetingId, itemId, roundId: id })
  return id
}
