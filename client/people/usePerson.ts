import { useSuspenseQuery } from '@tanstack/react-query'
import type { Person } from '../../shared/people/person.ts'
import { sessionQuery } from './queries.ts'

/** Who is signed in here; null before sign-in. */
export function usePerson(): Person | null {
  return useSuspenseQuery(sessionQuery).data.person
}
