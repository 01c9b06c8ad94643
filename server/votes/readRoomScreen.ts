import type { Viewer } from '../../shared/groups/rights.ts'
import { rollFigures } from '../../shared/meetings/rollFigures.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { voteOnScreen, type RoomScreen, type ScreenVote } from '../../shared/votes/roomScreen.ts'
import type { Ground } from '../ground.ts'
import { findCode } from '../meetings/checkInStore.ts'
import { readMeetingView } from '../meetings/meetingView.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { castPapers } from './castPapers.ts'
import { listVotes, type VoteRecord } from './store.ts'

/** What the wall shows of a meeting just now, for somebody who may read it; the same bytes for each of them. See RULES.md V80–V82. */
export async function readRoomScreen(ground: Ground, viewer: Viewer, meetingId: string): Promise<RoomScreen> {
  const { meeting, group, quorum, roll } = await readMeetingView(ground.db, viewer, meetingId)
  const agenda = await readAgenda(ground.db, meeting)
  const vote = voteOnScreen(await listVotes(ground.db, meetingId), meeting.currentItemId)
  const { id, groupCode, ordinal, title, state, startsAt, endsAt, place, openedAt, closedAt } = meeting
  return {
    meeting: { id, groupCode, ordinal, title, state, startsAt, endsAt, place, openedAt, closedAt },
    groupName: group.name,
    agenda: agenda.map((item) => ({
      id: item.id,
      title: item.title,
      type: item.type,
      plannedMinutes: item.plannedMinutes,
    })),
    currentItemId: meeting.currentItemId,
    quorum,
    checkInCode: (await findCode(ground.db, { meetingId, boardId: null })) ?? null,
    roll: rollFigures(roll),
    vote: vote ? await screenVoteOf(ground, vote) : null,
  }
}

/** Named one by one: what a vote comes to know of people later does not get onto the wall by itself. */
async function screenVoteOf({ db, clock }: Ground, vote: VoteRecord): Promise<ScreenVote> {
  return {
    id: vote.id,
    itemId: vote.itemId,
    question: vote.question,
    proposal: vote.proposal,
    amendment: vote.amendment,
    rule: vote.rule,
    options: vote.options,
    secrecy: vote.secrecy,
    state: stateAt(vote, clock.now()),
    deadline: vote.deadline,
    closedAt: vote.closedAt,
    castCount: (await castPapers(db, vote)).length,
    rollCount: vote.entitled,
    outcome: vote.outcome,
    tally: vote.tally,
    result: vote.result,
  }
}
