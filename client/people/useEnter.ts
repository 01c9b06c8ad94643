import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { keys } from '../queryKeys.ts'

/**
 * Goes to a page as whoever the server now takes the browser for, after sign-in, sign-out or setup:
 * nothing that was read for the person before stays in memory.
 */
export function useEnter(): (path: string) => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return async (path) => {
    await client.invalidateQueries({ queryKey: keys.session })
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] })
    await router.navigate({ href: path })
  }
}
