import type { Kysely } from 'kysely'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { MeetingState } from '../../shared/meetings/meeting.ts'
import type { WrittenProcedure, WrittenRecusal } from '../../shared/votes/written.ts'
import type { Tables } from '../database/tables.ts'
import { listWrittenRecusals } from './recusalStore.ts'

type Db = Kysely<Tables>

/** What a written procedure has from its opening on. */
export type NewWritten = Pick<WrittenProcedure, 'title' | 'grounds' | 'links' | 'workingDays' | 'lastDay'>

/** Adds what a vote in writing has besides its vote. */
export async function insertWritten(db: Db, voteId: string, groupId: string, written: NewWritten): Promise<void> {
  await db
    .insertInto('written_votes')
    .values({
      vote_id: voteId,
      group_id: groupId,
      title: JSON.stringify(written.title),
      grounds: JSON.stringify(written.grounds),
      links: written.links,
      working_days: written.workingDays,
      last_day: written.lastDay,
      waits_for_meeting: 0,
    })
    .execute()
}

/** The written procedure of a vote; undefined for a vote in a meeting. */
export async function findWritten(db: Db, voteId: string): Promise<WrittenProcedure | undefined> {
  const row = await db
    .selectFrom('written_votes')
    .leftJoin('meetings', 'meetings.id', 'written_votes.report_meeting_id')
    .selectAll('written_votes')
    .select('meetings.state as report_state')
    .where('vote_id', '=', voteId)
    .executeTakeFirst()
  return row && toWritten(row, await listWrittenRecusals(db, voteId))
}

/** The written votes of a group by id, the latest opened first. */
export async function listWrittenVotes(db: Db, groupId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('written_votes')
    .innerJoin('votes', 'votes.id', 'written_votes.vote_id')
    .select('vote_id')
    .where('written_votes.group_id', '=', groupId)
    .orderBy('votes.opened_at', 'desc')
    .orderBy('vote_id')
    .execute()
  return rows.map((row) => row.vote_id)
}

/** The written votes reported to a meeting, as of its item. */
export async function isReportedOn(db: Db, voteId: string, meetingId: string, itemId: string): Promise<boolean> {
  const report = (await findWritten(db, voteId))?.report
  return report?.meetingId === meetingId && report.itemId === itemId
}

/** Remembers who asked for discussion, and why. */
export async function updateStopped(
  db: Db,
  voteId: string,
  stopped: { seatId: string; organisation: string; at: string; reason: string },
): Promise<void> {
  await db
    .updateTable('written_votes')
    .set({
      stopped_by_seat: stopped.seatId,
      stopped_for: stopped.organisation,
      stopped_at: stopped.at,
      stop_reason: stopped.reason,
    })
    .where('vote_id', '=', voteId)
    .execute()
}

/** Says that the end of a written vote waits for a meeting to be reported to. */
export async function updateWaiting(db: Db, voteId: string): Promise<void> {
  await db.updateTable('written_votes').set({ waits_for_meeting: 1 }).where('vote_id', '=', voteId).execute()
}

/** The written votes of a group whose end waits for a meeting, in the order they were opened. */
export async function listWaiting(db: Db, groupId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('written_votes')
    .innerJoin('votes', 'votes.id', 'written_votes.vote_id')
    .select('vote_id')
    .where('written_votes.group_id', '=', groupId)
    .where('waits_for_meeting', '=', 1)
    .orderBy('votes.opened_at')
    .orderBy('vote_id')
    .execute()
  return rows.map((row) => row.vote_id)
}

/** Gives a written vote's report its place; it waits no longer. */
export async function updateReport(
  db: Db,
  voteId: string,
  report: { meetingId: string; itemId: string },
): Promise<void> {
  await db
    .updateTable('written_votes')
    .set({ waits_for_meeting: 0, report_meeting_id: report.meetingId, report_item_id: report.itemId })
    .where('vote_id', '=', voteId)
    .execute()
}

function toWritten(
  row: Tables['written_votes'] & { report_state: string | null },
  recusals: WrittenRecusal[],
): WrittenProcedure {
  const { stopped_for: organisation, stopped_at: at, stop_reason: reason } = row
  const { report_meeting_id: meetingId, report_item_id: itemId, report_state: state } = row
  return {
    title: JSON.parse(row.title) as Texts,
    grounds: JSON.parse(row.grounds) as Texts,
    links: row.links,
    workingDays: row.working_days,
    lastDay: row.last_day,
    stopped: organisation === null || at === null ? null : { organisation, at, reason: reason ?? '' },
    recusals,
    report:
      meetingId === null || itemId === null || state === null
        ? null
        : { meetingId, itemId, meetingState: state as MeetingState },
  }
}
