import { hash, verify } from '@node-rs/argon2'

/** Argon2id at OWASP's first choice: 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The stored form of a password. Slow on purpose: never call it inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, strength)
}

/** A hash nobody's password has, so that an unknown e-mail takes as long as a wrong password. */
let decoy: Promise<string> | undefined

/** Whether the password is the one behind the stored form; false, just as slowly, when there is none. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no password has this hash')
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}
