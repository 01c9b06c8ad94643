import { queryOptions } from '@tanstack/react-query'
import { api, ask, problemOf } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** Who is signed in, whether the instance waits to be set up, and whether its data are a demonstration. */
export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: () => ask(api.session.$get()) })

/** Everybody, for those who fill seats. */
export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => ask(api.people.$get()) })

/** Whom an invitation is for, or why it cannot be used: both are something to show. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: keys.invitation(token),
    queryFn: async () => {
      try {
        return { invited: await ask(api.invitations.look.$post({ json: { token } })), problem: null }
      } catch (error) {
        const problem = problemOf(error)
        if (problem.code === 'offline' || problem.code === 'internal') throw error
        return { invited: null, problem }
      }
    },
  })
