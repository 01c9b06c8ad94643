import type { Kysely } from 'kysely'
import type { Citation, Need } from '../../shared/boards/board.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import { listNeedsById } from '../boards/needStore.ts'
import { listBlockEvidence } from '../boards/themeStore.ts'
import type { Tables } from '../database/tables.ts'
import { findAsking } from './findAsking.ts'

type Db = Kysely<Tables>

/** What a decision rests on: needs by number and evidence; a committee's answer, what the decision it answers rests on (T5). */
export async function readGrounds(
  db: Db,
  viewer: Viewer,
  decision: Decision,
): Promise<{ needs: Need[]; evidence: Citation[] }> {
  const asking = await findAsking(db, decision)
  if (!may(viewer, 'group.read', asking.groupId)) return { needs: [], evidence: [] }
  const { documentId, blockId } = asking
  const rows = await restingOn(db).where('decisions.id', '=', asking.id).execute()
  return {
    needs: await listNeedsById(
      db,
      rows.map(({ needId }) => needId),
    ),
    evidence: documentId === null || blockId === null ? [] : await listBlockEvidence(db, { documentId, blockId }),
  }
}

/** Which needs each entry of a group's register goes back to: ids of needs by id of entry (T5). */
export async function needsOfRegister(db: Db, groupId: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { decisionId, needId } of await restingOn(db).where('decisions.group_id', '=', groupId).execute()) {
    const needs = (found[decisionId] ??= [])
    needs.push(needId)
  }
  return found
}

/** Entry and need: those of the boards on the entry's item, and those under themes its passage was linked with (B54). */
function restingOn(db: Db) {
  return db
    .selectFrom('decisions')
    .innerJoin('needs', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb('needs.meeting_id', '=', eb.ref('decisions.meeting_id')),
            eb('needs.item_id', '=', eb.ref('decisions.item_id')),
          ]),
          eb.exists(
            eb
              .selectFrom('board_recommendations as linked')
              .select('linked.block_id')
              .whereRef('linked.board_id', '=', 'needs.board_id')
              .whereRef('linked.theme_id', '=', 'needs.theme_id')
              .whereRef('linked.document_id', '=', 'decisions.document_id')
              .whereRef('linked.block_id', '=', 'decisions.block_id'),
          ),
        ]),
      ),
    )
    .select(['decisions.id as decisionId', 'needs.id as needId'])
    .orderBy('needs.series')
    .orderBy('needs.sequence')
}
