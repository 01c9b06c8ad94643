import type { Viewer } from '../../shared/groups/rights.ts'
import { isCastBy, type Mandate } from '../../shared/meetings/mandates.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { namesOf, secretNamesOf } from '../../shared/votes/namesOf.ts'
import type { CastingVote, Paper, Vote, VoteNames } from '../../shared/votes/vote.ts'
import type { Ground } from '../ground.ts'
import { listRoll } from './ballotStore.ts'
import { castPapers, type CastPaper } from './castPapers.ts'
import { listDissents } from './dissentStore.ts'
import { readPublished } from './publishedBallots.ts'
import { electorateOf, type LeftOut, type VoteRecord } from './store.ts'
import { findWritten } from './writtenStore.ts'

/** A vote as this viewer may see it: before the close, of all ballots only their own. See RULES.md V12–V14, V34, V36, V37. */
export async function readVoteView({ db, clock }: Ground, viewer: Viewer, vote: VoteRecord): Promise<Vote> {
  const written = (await findWritten(db, vote.id)) ?? null
  const recusals = written?.recusals ?? []
  const roll = (await listRoll(db, vote.id)).filter(({ seatId }) => !recusals.some((one) => one.seatId === seatId))
  const papers = await castPapers(db, vote)
  const told = vote.outcome !== null
  return {
    id: vote.id,
    groupId: vote.groupId,
    meetingId: vote.meetingId,
    itemId: vote.itemId,
    written,
    escalationId: vote.escalationId,
    question: vote.question,
    proposal: vote.proposal,
    amendment: vote.amendment,
    rule: vote.rule,
    options: vote.options,
    limits: vote.limits,
    secrecy: vote.secrecy,
    state: stateAt(vote, clock.now()),
    openedAt: vote.openedAt,
    deadline: vote.deadline,
    closedAt: vote.closedAt,
    annulReason: vote.annulReason,
    countRefused: vote.countRefused,
    amends: vote.amends,
    drafted: vote.drafted,
    presiding: vote.presiding,
    casting: castingIn(vote),
    castCount: papers.length,
    rollCount: electorateOf(vote, recusals.length).entitled,
    quorumNeeded: vote.quorumNeeded,
    frozenHash: vote.frozenHash,
    outcome: vote.outcome,
    tally: vote.tally,
    result: vote.result,
    names: told ? namesIn({ ...vote, recused: [...vote.recused, ...recusals] }, roll, papers) : null,
    ballotsHash: vote.ballotsHash,
    ballots: told ? await readPublished(db, vote) : null,
    dissents: await listDissents(db, vote.id),
    alternates: roll.flatMap(({ organisation, alternate }) =>
      alternate === null ? [] : [{ organisation, name: alternate.name }],
    ),
    papers: papersOf(viewer, roll, papers),
  }
}

function castingIn({ casting }: VoteRecord): CastingVote | null {
  if (casting === null) return null
  const { seatId, organisation, choice, at, result } = casting
  return { seatId, organisation, choice, at, result }
}

function namesIn(vote: VoteRecord, roll: Mandate[], papers: CastPaper[]): VoteNames {
  const organisations = (seats: LeftOut[]) => seats.map((seat) => seat.organisation)
  const off = { recused: organisations(vote.recused), absent: organisations(vote.absent) }
  if (vote.secrecy === 'secret') return secretNamesOf({ roll, ...off }, new Set(papers.map(({ seatId }) => seatId)))
  const cast = new Map(papers.flatMap(({ seatId, choice }) => (choice === null ? [] : [[seatId, choice] as const])))
  return namesOf(vote.secrecy, { roll, cast, ...off })
}

/** The papers of the seats the viewer holds now, their own first. */
function papersOf(viewer: Viewer, roll: Mandate[], cast: CastPaper[]): Paper[] {
  const held = roll.filter((mandate) => isCastBy(mandate, viewer.seats))
  const papers = held.map(({ seatId, organisation, voterSeatId }): Paper => {
    const paper = cast.find((one) => one.seatId === seatId)
    const recorded = paper ? { choice: paper.choice, at: paper.at } : null
    return { seatId, organisation, byProxy: seatId !== voterSeatId, recorded }
  })
  return papers.toSorted((a, b) => Number(a.byProxy) - Number(b.byProxy))
}
