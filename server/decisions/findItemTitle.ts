import type { Kysely } from 'kysely'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { findMeeting } from '../meetings/store.ts'

/** The title of the item a decision was taken under; empty when it was taken under none, or the item is off the agenda. */
export async function findItemTitle(
  db: Kysely<Tables>,
  { meetingId, itemId }: Pick<Decision, 'meetingId' | 'itemId'>,
): Promise<Texts> {
  const meeting = meetingId === null ? undefined : await findMeeting(db, meetingId)
  const items = meeting ? await readAgenda(db, meeting) : []
  return items.find(({ id }) => id === itemId)?.title ?? {}
}
