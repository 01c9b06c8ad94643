import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The whole evidence shelf, the latest dated first. */
export const evidenceQuery = queryOptions({ queryKey: keys.evidence, queryFn: () => ask(api.evidence.$get()) })
