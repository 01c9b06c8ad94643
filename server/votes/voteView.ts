import type { Kysely } from 'kysely'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Mandate } from '../../shared/meetings/mandates.ts'
import { namesOf } from '../../shared/votes/namesOf.ts'
import type { Paper, Vote } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'
import { listBallots, listRoll, type Ballot } from './ballotStore.ts'
import type { LeftOut, VoteRecord } from './store.ts'

/** A vote as this viewer may see it: before the close, of all ballots only their own. See RULES.md V12–V14. */
export async function readVoteView(db: Kysely<Tables>, viewer: Viewer, vote: VoteRecord): Promise<Vote> {
  const roll = await listRoll(db, vote.id)
  const ballots = await listBallots(db, vote.id)
  return {
    id: vote.id,
    groupId: vote.groupId,
    meetingId: vote.meetingId,
    itemId: vote.itemId,
    escalationId: vote.escalationId,
    question: vote.question,
    proposal: vote.proposal,
    amendment: vote.amendment,
    rule: vote.rule,
    secrecy: vote.secrecy,
    state: vote.state,
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    annulReason: vote.annulReason,
    castCount: ballots.length,
    rollCount: vote.entitled,
    quorumNeeded: vote.quorumNeeded,
    frozenHash: vote.frozenHash,
    outcome: vote.outcome,
    tally: vote.tally,
    result: vote.result,
    names: vote.state === 'closed' ? publishedNames(vote, roll, ballots) : null,
    papers: papersOf(viewer, roll, ballots),
  }
}

function publishedNames(vote: VoteRecord, roll: Mandate[], ballots: Ballot[]) {
  const organisations = (seats: LeftOut[]) => seats.map((seat) => seat.organisation)
  return namesOf(vote.secrecy, {
    roll,
    cast: new Map(ballots.map((ballot) => [ballot.seatId, ballot.choice])),
    recused: organisations(vote.recused),
    absent: organisations(vote.absent),
  })
}

/** The papers of the seats the viewer holds now, their own first. */
function papersOf(viewer: Viewer, roll: Mandate[], ballots: Ballot[]): Paper[] {
  const held = roll.filter((mandate) => viewer.seats.some((seat) => seat.seatId === mandate.voterSeatId))
  const papers = held.map(({ seatId, organisation, voterSeatId }): Paper => {
    const ballot = ballots.find((cast) => cast.seatId === seatId)
    const recorded = ballot ? { choice: ballot.choice, at: ballot.at } : null
    return { seatId, organisation, byProxy: seatId !== voterSeatId, recorded }
  })
  return papers.toSorted((a, b) => Number(a.byProxy) - Number(b.byProxy))
}
