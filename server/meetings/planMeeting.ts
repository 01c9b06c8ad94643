import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { addAgendaItem } from '../../shared/meetings/agendaDocument.ts'
import { agendaSkeleton } from '../../shared/meetings/agendaSkeleton.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { checkSecond } from '../../shared/meetings/secondMeeting.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { createDocument } from '../documents/createDocument.ts'
import { requireRight } from '../groups/requireRight.ts'
import { append } from '../journal/append.ts'
import { readAgenda } from './readAgenda.ts'
import { requireRules } from './requireRules.ts'
import { findMeeting, findSecond, insertMeeting, lastOrdinal } from './store.ts'

/** What people say about a meeting; times are ISO instants. */
export interface MeetingDetails {
  title: Texts
  startsAt: string
  endsAt: string
  place: string
  link: string
}

export interface PlanMeeting extends MeetingDetails {
  groupId: string
  /** For a group that met before it came here: the number to go on with. It may leave numbers out, never go back. */
  ordinal?: number | undefined
  /** The adjourned meeting it is called again for. */
  secondOf?: string | undefined
}

/** Plans a meeting with the standing items on its agenda and empty minutes; returns its id. See RULES.md M1. */
export async function planMeeting(
  tx: Tx,
  actor: Viewer,
  { groupId, ordinal, secondOf, ...details }: PlanMeeting,
): Promise<string> {
  await requireRight(tx.db, actor, 'meeting.create', groupId)
  const times = requireTimes(details)
  const next = (await lastOrdinal(tx.db, groupId)) + 1
  if (ordinal !== undefined && ordinal < next) throw refuse('input.invalid', { field: 'ordinal' })

  const items = secondOf === undefined ? agendaSkeleton(tx.newId) : await itemsOfFirst(tx, groupId, secondOf)
  const agendaDocumentId = await createDocument(tx, {
    kind: 'agenda',
    groupId,
    fill: (doc) => items.forEach((item) => addAgendaItem(doc, item)),
  })
  const minutesDocumentId = await createDocument(tx, { kind: 'minutes', groupId })
  const id = tx.newId()
  await insertMeeting(tx.db, {
    ...details,
    ...times,
    id,
    groupId,
    ordinal: ordinal ?? next,
    state: 'draft',
    agendaLocked: false,
    secondOf: secondOf ?? null,
    currentItemId: null,
    convenedAt: null,
    openedAt: null,
    closedAt: null,
    agendaDocumentId,
    minutesDocumentId,
    version: 1,
  })
  append(tx, { kind: 'meetings.meetingPlanned', groupId, meetingId: id })
  return id
}

/** The items of the adjourned meeting, under the ids they had there: for these the second meeting decides whatever the number (M12). */
async function itemsOfFirst(tx: Tx, groupId: string, firstId: string): Promise<AgendaItem[]> {
  const first = await findMeeting(tx.db, firstId)
  const hasSecond = (await findSecond(tx.db, firstId)) !== undefined
  const refusal = checkSecond(first, groupId, hasSecond, await requireRules(tx.db, groupId))
  if (refusal || !first) throw new Refused(refusal ?? { code: 'notFound', field: 'secondOf' })
  return readAgenda(tx.db, first)
}

/** Both instants in the one form they are stored in; refuses an end that is not after the start. */
export function requireTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  if (end <= start) throw refuse('meetings.endsBeforeStart', { field: 'endsAt' })
  return { startsAt: start.toISOString(), endsAt: end.toISOString() }
}
