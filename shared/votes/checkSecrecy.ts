import type { Refusal } from '../refusal.ts'
import type { VoteRule } from './vote.ts'

/** Fewest mandates of a secret vote: with fewer, the figures alone tell who voted how (V31). */
export const SECRET_LEAST = 5

/** Whether a vote is held in secret: when somebody asks for it, and always when it is about a person (V32). */
export function isSecret(rule: VoteRule, asked: boolean): boolean {
  return asked || rule === 'election'
}

/** Refuses a secret vote among so few that it would not be one (V31). */
export function checkSecrecy(secret: boolean, mandates: number): Refusal | null {
  if (!secret || mandates >= SECRET_LEAST) return null
  return { code: 'votes.tooFewForSecrecy', params: { needed: SECRET_LEAST, present: mandates } }
}
