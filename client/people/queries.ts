import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** Who is signed in, whether the instance waits to be set up, and whether its data are a demonstration. */
export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: () => ask(api.session.$get()) })

/** Everybody, for those who fill seats. */
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => ask(api.people.$get()) })
