import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refused, refusalStatus, type Refusal } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import type { Env } from './requests.ts'

/** Turns a refusal into its status and body, a full disk into one, and a bug into a log id and nothing else. */
export function errorHandler(ground: Ground): ErrorHandler<Env> {
  return (error, c) => {
    const refusal = asRefusal(error)
    if (refusal) return c.json({ error: refusal }, refusalStatus[refusal.code] as ContentfulStatusCode)
    const logId = ground.clock.newId()
    ground.log.error({ err: error, logId, method: c.req.method, path: c.req.path }, 'a request failed')
    return c.json({ error: { code: 'internal' as const, logId } }, 500)
  }
}

/** The refusal behind an error, undefined when it is a bug. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  if (error instanceof HTTPException && error.status < 500)
    return { code: error.status === 413 ? 'input.tooLarge' : 'input.invalid' }
  if (isStorageFault(error)) return { code: 'storage.unavailable' }
  return undefined
}

/** Whether SQLite could not store: disk full, locked, or an I/O error. Nothing of the transaction was kept. */
function isStorageFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN)/.test(code)
}
