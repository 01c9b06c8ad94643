import type { Context } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import { z } from 'zod'
import { ID_PATTERN } from '../../shared/ids.ts'
import { PASSWORD_MIN } from '../../shared/people/person.ts'
import { refusalStatus, refuse, type RefusalCode } from '../../shared/refusal.ts'
import type { Viewer } from '../../shared/groups/rights.ts'

/** What the session middleware knows of each request. */
export interface Env {
  Variables: {
    viewer: Viewer | null
    sessionId: string | null
  }
}

/** A password somebody chooses; long rather than intricate. */
export const newPassword = z.string().min(PASSWORD_MIN).max(200)

/** Who asks; refuses when nobody is signed in. */
export function signedIn(c: Context<Env>): Viewer {
  const viewer = c.get('viewer')
  if (!viewer) throw refuse('session.required')
  return viewer
}

/** Validates the JSON body; a fault is refused with the name of the first field it is about. */
export function body<S extends z.ZodType>(schema: S) {
  return validator('json', schema, (result) => {
    if (!result.success) throw invalid(result.error)
  })
}

/** Validates what follows the question mark; a fault is refused like one in a body. */
export function query<S extends z.ZodType>(schema: S) {
  return validator('query', schema, (result) => {
    if (!result.success) throw invalid(result.error)
  })
}

/** Validates ids in the path; a malformed one is answered like an unknown one. */
export function pathIds<Name extends string>(...names: Name[]) {
  const shape = Object.fromEntries(names.map((name) => [name, z.string().regex(ID_PATTERN)])) as Record<
    Name,
    z.ZodString
  >
  return validator('param', z.object(shape), (result) => {
    if (!result.success) throw refuse('notFound')
  })
}

const refused = z.object({
  error: z.object({
    code: z.enum(Object.keys(refusalStatus) as [RefusalCode, ...RefusalCode[]]),
    field: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
})
const refusal = { description: 'Refused', content: { 'application/json': { schema: resolver(refused) } } }

/** Says in the API description what a route does, which slice it belongs to, and how it refuses. */
export function describe(tag: string, summary: string) {
  return describeRoute({
    tags: [tag],
    summary,
    responses: { 200: { description: 'Done' }, 400: refusal, default: refusal },
  })
}

interface Fault {
  path?: readonly unknown[] | undefined
  code?: unknown
  origin?: unknown
  maximum?: unknown
}

function invalid(issues: readonly Fault[]): Error {
  const step = issues[0]?.path?.map((part) =>
    typeof part === 'object' && part !== null && 'key' in part ? part.key : part,
  )
  const field = step && step.length > 0 ? { field: step.join('.') } : {}
  const { code, origin, maximum } = issues[0] ?? {}
  if (code === 'too_big' && origin === 'string')
    return refuse('input.tooLarge', { ...field, params: { max: Number(maximum) } })
  return refuse('input.invalid', field)
}
