import type { Speaker } from '../../shared/meetings/floor.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { rollFigures } from '../../shared/meetings/rollFigures.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { voteOnScreen, type RoomScreen, type ScreenSpeaker, type ScreenVote } from '../../shared/votes/roomScreen.ts'
import type { Ground } from '../ground.ts'
import { findCode } from '../meetings/checkInStore.ts'
import { findGroup } from '../groups/store.ts'
import { readAgenda } from '../meetings/readAgenda.ts'
import { readFloor } from '../meetings/readFloor.ts'
import { readRollAndQuorum } from '../meetings/readRollAndQuorum.ts'
import { castPapers } from './castPapers.ts'
import { listVotes, type VoteRecord } from './store.ts'

/** What the wall shows of a meeting just now; the same bytes for whoever may read it, or opens it by a link. See RULES.md V80–V82. */
export async function readRoomScreen(ground: Ground, meeting: Meeting): Promise<RoomScreen> {
  const { db, clock } = ground
  const { roll, quorum } = await readRollAndQuorum(db, meeting)
  const agenda = await readAgenda(db, meeting)
  const vote = voteOnScreen(await listVotes(db, meeting.id), meeting.currentItemId)
  const { timer, now, speaking, queue } = await readFloor(db, meeting, { roll, agenda, now: clock.now() })
  const { id, groupCode, ordinal, title, state, startsAt, endsAt, place, openedAt, closedAt } = meeting
  return {
    meeting: { id, groupCode, ordinal, title, state, startsAt, endsAt, place, openedAt, closedAt },
    groupName: (await findGroup(db, meeting.groupId))?.name ?? {},
    agenda: agenda.map((item) => ({
      id: item.id,
      title: item.title,
      type: item.type,
      plannedMinutes: item.plannedMinutes,
    })),
    currentItemId: meeting.currentItemId,
    quorum,
    checkInCode: (await findCode(db, { meetingId: meeting.id, boardId: null })) ?? null,
    roll: rollFigures(roll),
    now,
    timer,
    speaking: speaking && onScreen(speaking),
    queue: queue.map(onScreen),
    vote: vote ? await screenVoteOf(ground, vote) : null,
  }
}

/** Of who asks for the floor the organisation alone. */
function onScreen({ organisation, mode }: Speaker): ScreenSpeaker {
  return { organisation, mode }
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
