import type { Kysely } from 'kysely'
import type { Speaker } from '../../shared/boards/talk.ts'
import { speaks } from '../../shared/groups/rights.ts'
import type { PresenceMode } from '../../shared/meetings/attendance.ts'
import type { Tables } from '../database/tables.ts'
import { readRoll } from '../meetings/readRoll.ts'
import { findMeeting } from '../meetings/store.ts'

/** Somebody who speaks for an organisation at a meeting. */
interface Voice extends Speaker {
  mode: PresenceMode
  isPresent: boolean
}

/** Everybody who speaks for an organisation at a meeting, there or not, in the order of the roll. */
export async function listVoices(db: Kysely<Tables>, meetingId: string): Promise<Voice[]> {
  const meeting = await findMeeting(db, meetingId)
  if (!meeting) return []
  return (await readRoll(db, meeting))
    .filter((line) => speaks(line.role))
    .map(({ seatId, mode, status, personName, alternate, organisation }) => ({
      seatId,
      mode,
      isPresent: status === 'present',
      organisation,
      name: alternate?.name ?? personName ?? organisation,
    }))
}

/** Everybody present at a meeting who speaks for an organisation. */
export async function listPresent(db: Kysely<Tables>, meetingId: string): Promise<Voice[]> {
  return (await listVoices(db, meetingId)).filter(({ isPresent }) => isPresent)
}
