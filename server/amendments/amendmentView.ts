import type { Amendment } from '../../shared/amendments/amendment.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Ground } from '../ground.ts'
import { isOwn, standingOf } from './requireAmendment.ts'
import type { AmendmentRecord } from './store.ts'

/** An amendment as this viewer sees it; who typed it stays with the server. */
export async function readAmendmentView(
  { db }: Ground,
  viewer: Viewer,
  amendment: AmendmentRecord,
): Promise<Amendment> {
  const { tabledBy: _, groupId: __, base: ___, ...shown } = amendment
  return { ...shown, ...(await standingOf(db, amendment)), isOwn: isOwn(viewer, amendment) }
}
