import { hc } from 'hono/client'
import type { Refusal } from '../shared/refusal.ts'
import type { AppType } from '../server/app.ts'
import { newId } from './documents/newId.ts'

/** Every route of the server, typed. Wrap each call in `ask`. */
export const api = hc<AppType>('/api')

/** Why a request brought no answer: a refusal, a bug on the server with its log id, or no connection. */
export type Problem = Refusal | { code: 'internal'; logId: string | null } | { code: 'offline' }

/** A request that brought no answer; what happened is in `problem`. */
export class ApiRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const unknownFault: Problem = { code: 'internal', logId: null }

/** What happened, for any error: whatever is not an answer of the server counts as a bug. */
export function problemOf(error: unknown): Problem {
  return error instanceof ApiRefused ? error.problem : unknownFault
}

/** The part of a response that `ask` reads; the typed client's responses fit it. */
export interface Answer<Data> {
  ok: boolean
  json: () => Promise<Data>
}

/** The data of an answer; throws ApiRefused for everything else, a lost connection included. */
export async function ask<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const answer = await request.catch(() => {
    throw new ApiRefused({ code: 'offline' })
  })
  if (answer.ok) return readJson(answer)
  throw new ApiRefused(await readProblem(answer))
}

/** An answer that breaks off half-way is a lost connection too. */
async function readJson<Data>(answer: Answer<Data>): Promise<Data> {
  try {
    return await answer.json()
  } catch {
    throw new ApiRefused({ code: 'offline' })
  }
}

/** Something between us and the server may answer with a page of its own: that is a bug without a log id. */
async function readProblem(answer: Answer<unknown>): Promise<Problem> {
  const body = (await answer.json().catch(() => null)) as { error?: Problem } | null
  return body?.error ?? unknownFault
}

/** One wish of a person; sending it again under the same key never carries it out twice. */
export type Intent = { headers: { 'Idempotency-Key': string } }

/** A fresh key for one intent. */
export function newIntent(): Intent {
  return { headers: { 'Idempotency-Key': newId() } }
}
