/** Shortest and longest time to speak in a round of talk, and the usual one, in seconds. */
export const TURN_SECONDS_MIN = 10
export const TURN_SECONDS_MAX = 600
export const TURN_SECONDS_USUAL = 60

/** Somebody in a round of talk, as everybody in the room may know them. */
export interface Speaker {
  seatId: string
  /** The person, or the organisation where the seat has none. */
  name: string
  organisation: string
}

/** A round of talk that is going on: who has the floor and until when by the server's clock, who comes next (B64–B67). */
export interface Talk {
  round: number
  seconds: number
  speaking: (Speaker & { endsAt: string }) | null
  waiting: Speaker[]
  /** Who passed; each may come back. */
  passed: Speaker[]
  /** How many have spoken in this round. */
  spoken: number
}

/** What is done with a round of talk. `round` says which one was meant, `from` who had the floor: an older one is refused. */
export type TalkAct =
  | { act: 'start'; seconds: number }
  | { act: 'next'; round: number; from: string | null }
  | { act: 'pass'; round: number; seatId: string }
  | { act: 'return'; round: number; seatId: string }
  | { act: 'end'; round: number }
