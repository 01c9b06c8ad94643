import { wordingOf } from '../../shared/consent/round.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { locales, type Texts } from '../../shared/i18n/locale.ts'
import { translate } from '../../shared/i18n/translate.ts'
import { refuse } from '../../shared/refusal.ts'
import { requireRound } from '../consent/requireRound.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { draftEscalation } from './draftEscalation.ts'
import { enterInRegister, sessionOfMeeting } from './enterInRegister.ts'
import { listOfDecision } from './escalationStore.ts'
import { findByRound } from './store.ts'

/**
 * Drafts the note that brings a consent round before the committee: enters in the register that the group does so, in the
 * server's words around those of the round, and starts the note with them and the objections that stand. Again it gives the
 * note there is. Returns the escalation's id. See RULES.md V104.
 */
export async function escalateRound(tx: Tx, actor: Viewer, roundId: string): Promise<string> {
  const round = await requireRound(tx.db, actor, 'escalation.draft', roundId)
  if (round.state !== 'escalated') throw refuse('consent.notEscalated')
  const earlier = await findByRound(tx.db, roundId)
  const [note] = earlier ? await listOfDecision(tx.db, earlier.id) : []
  if (note) return note.id

  const meeting = await requireMeeting(tx.db, actor, 'decision.promote', round.meetingId)
  const { texts: wording } = wordingOf(round)
  const texts: Texts = {}
  for (const locale of locales) {
    const words = (wording[locale] ?? '').trim()
    if (words !== '') texts[locale] = translate(locale, 'decisions.broughtBefore', { wording: words })
  }
  const place = { itemId: round.itemId, documentId: null, blockId: null, voteId: null, roundId }
  const { id: decisionId } = await enterInRegister(tx, sessionOfMeeting(meeting), { kind: 'decision', texts, ...place })
  append(tx, { kind: 'decisions.decisionPromoted', groupId: round.groupId, decisionId, meetingId: meeting.id })
  return draftEscalation(tx, actor, decisionId)
}
