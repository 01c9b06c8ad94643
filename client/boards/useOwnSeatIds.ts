import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../people/queries.ts'

/** The seats of whoever is signed in here, in every group. */
export function useOwnSeatIds(): readonly string[] {
  return useSuspenseQuery(sessionQuery).data.viewer?.seats.map(({ seatId }) => seatId) ?? []
}
