import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The open votes in which the viewer holds a paper. */
export const openVotesQuery = queryOptions({ queryKey: keys.votes.mine, queryFn: () => ask(api.votes.$get()) })
