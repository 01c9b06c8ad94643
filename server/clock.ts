import { randomBytes } from 'node:crypto'

/** Where time and fresh ids come from; tests and the worked example turn this clock by hand. */
export interface Clock {
  /** Now, as an ISO string in UTC. */
  now: () => string
  /** A fresh unguessable id: 22 URL-safe characters. */
  newId: () => string
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  newId: () => randomBytes(16).toString('base64url'),
}
