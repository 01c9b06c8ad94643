import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from './contentHash.ts'
import { insertAgendaVersion, listAgendaVersions } from './store.ts'

/** Freezes the agenda as the next version and returns its number; an agenda equal to the last version stays that one (M3). */
export async function freezeAgenda(tx: Tx, meeting: Meeting, agenda: AgendaItem[]): Promise<number> {
  const items = canonicalJson(agenda)
  const hash = contentHash(items)
  const last = (await listAgendaVersions(tx.db, meeting.id)).at(-1)
  if (last?.hash === hash) return last.version

  const version = (last?.version ?? 0) + 1
  await insertAgendaVersion(tx.db, { meetingId: meeting.id, version, items, hash, at: tx.now })
  append(tx, { kind: 'meetings.agendaVersioned', groupId: meeting.groupId, meetingId: meeting.id, version })
  return version
}
