import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { addAgendaItem } from '../../shared/meetings/agendaDocument.ts'
import { agendaSkeleton } from '../../shared/meetings/agendaSkeleton.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { createDocument } from '../documents/createDocument.ts'
import { requireRight } from '../groups/requireRight.ts'
import { append } from '../journal/append.ts'
import { insertMeeting, lastOrdinal } from './store.ts'

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
}

/** Plans a meeting with the standing items on its agenda and empty minutes; returns its id. See RULES.md M1. */
export async function planMeeting(
  tx: Tx,
  actor: Viewer,
  { groupId, ordinal, ...details }: PlanMeeting,
): Promise<string> {
  await requireRight(tx.db, actor, 'meeting.create', groupId)
  const times = requireTimes(details)
  const next = (await lastOrdinal(tx.db, groupId)) + 1
  if (ordinal !== undefined && ordinal < next) throw refuse('input.invalid', { field: 'ordinal' })

  const items = agendaSkeleton(tx.newId)
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

/** Both instants in the one form they are stored in; refuses an end that is not after the start. */
export function requireTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  if (end <= start) throw refuse('meetings.endsBeforeStart', { field: 'endsAt' })
  return { startsAt: start.toISOString(), endsAt: end.toISOString() }
}
