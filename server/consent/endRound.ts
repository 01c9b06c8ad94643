import { checkEnd } from '../../shared/consent/checkRound.ts'
import { consentSentence } from '../../shared/consent/consentSentence.ts'
import { stands, type ConsentEnd } from '../../shared/consent/round.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { Refused, type Refusal } from '../../shared/refusal.ts'
import { checkQuorum } from '../../shared/votes/checkQuorum.ts'
import type { Tx } from '../database/transact.ts'
import { findGroup } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { readQuorum } from '../meetings/readQuorum.ts'
import { readRoll } from '../meetings/readRoll.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { requireRules } from '../meetings/requireRules.ts'
import { requireRound } from './requireRound.ts'
import { updateObjection, updateRoundEnding, type RoundRecord } from './store.ts'

/** Ends a round by consent, or as the chair decides over the objections that stand, and words it. See RULES.md V48–V50. */
export async function endRound(
  tx: Tx,
  actor: Viewer,
  { roundId, outcome }: { roundId: string; outcome: ConsentEnd },
): Promise<void> {
  const round = await requireRound(tx.db, actor, 'consent.run', roundId)
  const { groupId, meetingId, itemId } = round
  const mayEscalate = ((await findGroup(tx.db, groupId))?.reportsTo ?? null) !== null
  const refusal =
    checkEnd(round, outcome, mayEscalate) ?? (outcome === 'consented' ? await quorumRefusal(tx, actor, round) : null)
  if (refusal) throw new Refused(refusal)

  for (const objection of round.objections.filter((one) => one.state === 'open'))
    await updateObjection(tx.db, objection.id, { state: 'upheld', change: null, at: tx.now, by: actor.personId })
  const objections = round.objections.map((one) => (stands(one) ? { ...one, state: 'upheld' as const } : one))
  const result = Object.fromEntries(
    locales.map((locale) => [locale, consentSentence(locale, outcome, { ...round, objections })]),
  )
  await updateRoundEnding(tx.db, roundId, { state: outcome, result, at: tx.now, by: actor.personId })
  append(tx, { kind: 'consent.roundEnded', groupId, meetingId, itemId, roundId })
}

async function quorumRefusal(
  tx: Tx,
  actor: Viewer,
  { meetingId, groupId, itemId }: RoundRecord,
): Promise<Refusal | null> {
  const meeting = await requireMeeting(tx.db, actor, 'consent.run', meetingId)
  const rules = await requireRules(tx.db, groupId)
  return checkQuorum(await readQuorum(tx.db, meeting, { roll: await readRoll(tx.db, meeting), rules, itemId }))
}
