import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './api.ts'

const TRIES = 3

/** Only a lost connection is worth another try by itself: a refusal stays one, and a bug rarely heals in a second. */
function again(failures: number, error: Error): boolean {
  return failures < TRIES && problemOf(error).code === 'offline'
}

/**
 * The client's memory of what the server said. It is kept fresh by the live journal rather than by age; requests
 * are sent even when the browser believes to be offline, so that a failure shows instead of waiting unseen.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: again, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: again, retryDelay: (failures) => 400 * (failures + 1), networkMode: 'always' },
    },
  })
}
