import { writeBallot } from './ballot.ts'
import {
  choices,
  isMarks,
  type Ballot,
  type Choice,
  type PublishedBallot,
  type VoteNames,
  type OpenSecrecy,
} from './vote.ts'

/** A closed vote's roll with what each seat cast, and who was not on it. */
export interface CountedRoll {
  roll: readonly { seatId: string; organisation: string }[]
  cast: ReadonlyMap<string, Ballot>
  recused: readonly string[]
  absent: readonly string[]
}

/** The choices whose organisations are named after the close. */
const named: Record<OpenSecrecy, readonly Choice[]> = {
  rollCall: choices,
  namedDissent: ['against', 'abstain'],
}

/** The lists a closed vote publishes: by choice as far as its secrecy allows, and those who cast nothing, each apart (V13, V14). */
export function namesOf(secrecy: OpenSecrecy, { roll, cast, recused, absent }: CountedRoll): VoteNames {
  const organisations = (choice: Choice | undefined) =>
    roll.filter((place) => cast.get(place.seatId) === choice).map((place) => place.organisation)
  const byChoice = Object.fromEntries(named[secrecy].map((choice) => [choice, organisations(choice)]))
  return { ...byChoice, didNotVote: organisations(undefined), recused: [...recused], absent: [...absent] }
}

/** The lists of a secret vote: who voted, never how, and those who did not, each apart (V14, V36). */
export function secretNamesOf(
  { roll, recused, absent }: Omit<CountedRoll, 'cast'>,
  voted: ReadonlySet<string>,
): VoteNames {
  const organisations = (did: boolean) =>
    roll.filter((place) => voted.has(place.seatId) === did).map((place) => place.organisation)
  return { voted: organisations(true), didNotVote: organisations(false), recused: [...recused], absent: [...absent] }
}

/** The counted papers one by one; those whose organisation stays unnamed in an order that says nothing about the roll (V13, V30). */
export function publishedBallots(
  secrecy: OpenSecrecy,
  { roll, cast }: Pick<CountedRoll, 'roll' | 'cast'>,
): PublishedBallot[] {
  const papers = roll.flatMap(({ seatId, organisation }): PublishedBallot[] => {
    const ballot = cast.get(seatId)
    if (ballot === undefined) return []
    return [{ organisation: isNamed(secrecy, ballot) ? organisation : null, tracker: null, ballot }]
  })
  return papers.toSorted((a, b) => compare(a.organisation ?? '', b.organisation ?? '') || compareBallots(a, b))
}

function isNamed(secrecy: OpenSecrecy, ballot: Ballot): boolean {
  return isMarks(ballot) ? secrecy === 'rollCall' : named[secrecy].includes(ballot)
}

function compareBallots(a: PublishedBallot, b: PublishedBallot): number {
  return compare(writeBallot(a.ballot), writeBallot(b.ballot))
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
