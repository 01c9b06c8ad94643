import { choices, type Choice, type VoteNames, type VoteSecrecy } from './vote.ts'

/** A closed vote's roll with what each seat cast, and who was not on it. */
export interface CountedRoll {
  roll: readonly { seatId: string; organisation: string }[]
  cast: ReadonlyMap<string, Choice>
  recused: readonly string[]
  absent: readonly string[]
}

/** The choices whose organisations are named after the close. */
const named: Record<VoteSecrecy, readonly Choice[]> = {
  rollCall: choices,
  namedDissent: ['against', 'abstain'],
}

/** The lists a closed vote publishes: by choice as far as its secrecy allows, and those who cast nothing, each apart (V13, V14). */
export function namesOf(secrecy: VoteSecrecy, { roll, cast, recused, absent }: CountedRoll): VoteNames {
  const organisations = (choice: Choice | undefined) =>
    roll.filter((place) => cast.get(place.seatId) === choice).map((place) => place.organisation)
  const byChoice = Object.fromEntries(named[secrecy].map((choice) => [choice, organisations(choice)]))
  return { ...byChoice, didNotVote: organisations(undefined), recused: [...recused], absent: [...absent] }
}
