import { type Query, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { keys } from '../queryKeys.ts'

const personal = ({ queryKey }: Query): boolean => queryKey[0] !== keys.session[0]

/**
 * Goes to a page as whoever the server now takes the browser for, after sign-in, sign-out or setup:
 * nothing that was read for the person before stays in memory or on screen.
 */
export function useEnter(): (path: string) => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return async (path) => {
    await client.invalidateQueries({ queryKey: keys.session })
    client.removeQueries({ type: 'inactive', predicate: personal })
    await router.navigate({ href: path })
    client.removeQueries({ type: 'inactive', predicate: personal })
    void client.invalidateQueries({ type: 'active', predicate: personal })
  }
}
