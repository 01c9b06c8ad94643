import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Lucia } from 'lucia'
import type { Env } from './requests.ts'

/** Gives the browser its new session. */
export function giveCookie(c: Context<Env>, sessions: Lucia, sessionId: string): void {
  const cookie = sessions.createSessionCookie(sessionId)
  setCookie(c, cookie.name, cookie.value, cookie.attributes)
}

/** Takes the browser's session away. */
export function removeCookie(c: Context<Env>, sessions: Lucia): void {
  const cookie = sessions.createBlankSessionCookie()
  setCookie(c, cookie.name, cookie.value, cookie.attributes)
}
