import type { MeetingState } from '../../shared/meetings/meeting.ts'
import { createDocument } from '../documents/createDocument.ts'
import type { Ground } from '../ground.ts'

/** A meeting by its rows alone, for tests of documents, which stand to the left of meetings. */
export interface PlainMeeting {
  id: string
  agendaId: string
  minutesId: string
}

/** Inserts a meeting with empty documents. */
export function addMeeting(ground: Ground, groupId: string, state: MeetingState): Promise<PlainMeeting> {
  return ground.transact(null, async (tx) => {
    const id = tx.newId()
    const agendaId = await createDocument(tx, { kind: 'agenda', groupId })
    const minutesId = await createDocument(tx, { kind: 'minutes', groupId })
    const { ordinal } = await tx.db
      .selectFrom('meetings')
      .select((eb) => eb.fn.countAll<number>().as('ordinal'))
      .executeTakeFirstOrThrow()
    await tx.db
      .insertInto('meetings')
      .values({
        id,
        group_id: groupId,
        ordinal: ordinal + 1,
        title: '{}',
        starts_at: tx.now,
        ends_at: tx.now,
        place: '',
        link: '',
        state,
        agenda_locked: 0,
        current_item_id: null,
        agenda_document_id: agendaId,
        minutes_document_id: minutesId,
        convened_at: null,
        opened_at: null,
        closed_at: null,
        version: 1,
      })
      .execute()
    return { id, agendaId, minutesId }
  })
}
