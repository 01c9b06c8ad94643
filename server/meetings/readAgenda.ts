import type { Kysely } from 'kysely'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import { itemsOnAgenda } from '../../shared/meetings/agendaOrder.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { readDocument } from '../documents/readDocument.ts'

/** The items on a meeting's agenda in order, read from the server's own copy of the document. */
export async function readAgenda(db: Kysely<Tables>, meeting: Meeting): Promise<AgendaItem[]> {
  const doc = await readDocument(db, meeting.agendaDocumentId)
  try {
    return itemsOnAgenda(readAgendaItems(doc))
  } finally {
    doc.destroy()
  }
}

/** The item, if it is on the meeting's agenda; refuses one that is not, or no longer. */
export async function requireItem(db: Kysely<Tables>, meeting: Meeting, itemId: string): Promise<AgendaItem> {
  const item = (await readAgenda(db, meeting)).find(({ id }) => id === itemId)
  if (!item) throw refuse('meetings.unknownItem', { field: 'itemId' })
  return item
}
