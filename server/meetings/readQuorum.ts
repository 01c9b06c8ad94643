import type { Kysely } from 'kysely'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { quorumOf, type Quorum } from '../../shared/meetings/quorum.ts'
import { anyNumber } from '../../shared/meetings/secondMeeting.ts'
import type { Tables } from '../database/tables.ts'
import { readAgenda } from './readAgenda.ts'
import { listRecusals } from './rollStore.ts'
import { findMeeting } from './store.ts'

/** The items a second meeting was called again for, which it may decide whatever the number; none for any other meeting. See RULES.md M12. */
export async function listAnyNumberItems(
  db: Kysely<Tables>,
  { secondOf }: Pick<Meeting, 'secondOf'>,
  rules: Pick<RulesSheet, 'secondConvocation'>,
): Promise<string[]> {
  const first = secondOf === null || !rules.secondConvocation ? undefined : await findMeeting(db, secondOf)
  return first ? (await readAgenda(db, first)).map(({ id }) => id) : []
}

/** The quorum of a meeting for one item, its recused left out, or for everything. See RULES.md M8, M12. */
export async function readQuorum(
  db: Kysely<Tables>,
  meeting: Meeting,
  { roll, rules, itemId }: { roll: readonly RollLine[]; rules: RulesSheet; itemId: string | null },
): Promise<Quorum> {
  const recusals = (await listRecusals(db, meeting.id)).filter((recusal) => recusal.itemId === itemId)
  const quorum = quorumOf(roll, rules, new Set(recusals.map((recusal) => recusal.seatId)), itemId)
  const again = itemId === null ? [] : await listAnyNumberItems(db, meeting, rules)
  return itemId !== null && again.includes(itemId) ? anyNumber(quorum) : quorum
}
