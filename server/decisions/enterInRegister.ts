import type { DecisionKind } from '../../shared/decisions/decision.ts'
import { seriesOf, sessionYear } from '../../shared/decisions/numbers.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tx } from '../database/transact.ts'
import { allotNumber } from './allotNumber.ts'
import { appendToLog } from './appendToLog.ts'
import { insertDecision } from './store.ts'

/** Where something was decided: in a meeting, or in writing by an instant. */
export interface Session {
  groupId: string
  groupCode: string
  /** Null for what was decided in writing. */
  meetingId: string | null
  /** The planned start of the meeting, or the end of the time to answer: it says in which year's series the number stands. */
  at: string
}

/** A meeting as the session in which something was decided. */
export function sessionOfMeeting({ id, groupId, groupCode, startsAt }: Meeting): Session {
  return { groupId, groupCode, meetingId: id, at: startsAt }
}

/** What was decided, and where that comes from; item, passage and vote are null where there is none. */
export interface Entering {
  kind: DecisionKind
  texts: Texts
  itemId: string | null
  documentId: string | null
  blockId: string | null
  voteId: string | null
  roundId?: string
  /** Why it was decided again, without a vote, after a vote had rejected it. */
  reconsidered?: string
}

/** Gives what was decided the next number of its group and year, freezes the wording and logs it. See RULES.md D1, D2. */
export async function enterInRegister(
  tx: Tx,
  { groupId, groupCode, meetingId, at }: Session,
  entering: Entering,
): Promise<{ id: string; number: string }> {
  const id = tx.newId()
  const number = await allotNumber(tx, seriesOf('decisions', groupCode, sessionYear(at)))
  await insertDecision(tx.db, {
    ...entering,
    roundId: entering.roundId ?? null,
    reconsidered: entering.reconsidered ?? null,
    id,
    groupId,
    number,
    meetingId,
    adoptedAt: tx.now,
    adoptedBy: tx.actorId,
  })
  await appendToLog(tx, 'decision.promoted', {
    id,
    number,
    group: groupCode,
    kind: entering.kind,
    texts: entering.texts,
    meeting: meetingId,
    item: entering.itemId,
    document: entering.documentId,
    block: entering.blockId,
    vote: entering.voteId,
    ...(entering.roundId === undefined ? {} : { round: entering.roundId }),
    ...(entering.reconsidered === undefined ? {} : { reconsidered: entering.reconsidered }),
    by: tx.actorId,
  })
  return { id, number }
}
