import type { Kysely } from 'kysely'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Quorum } from '../../shared/meetings/quorum.ts'
import type { Tables } from '../database/tables.ts'
import { readQuorum } from './readQuorum.ts'
import { readRoll } from './readRoll.ts'
import { requireRules } from './requireRules.ts'
import { findClosedRoll } from './rollStore.ts'

/** A meeting's roll, as kept at its close or as it stands, the rules it meets under, and the quorum of the item it is at. */
export async function readRollAndQuorum(
  db: Kysely<Tables>,
  meeting: Meeting,
): Promise<{ roll: RollLine[]; rules: RulesSheet; quorum: Quorum }> {
  const closed = await findClosedRoll(db, meeting.id)
  const rules = closed?.rules ?? (await requireRules(db, meeting.groupId))
  const roll = closed?.roll ?? (await readRoll(db, meeting))
  return { roll, rules, quorum: await readQuorum(db, meeting, { roll, rules, itemId: meeting.currentItemId }) }
}
