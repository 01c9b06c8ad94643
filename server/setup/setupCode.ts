import { randomInt, timingSafeEqual } from 'node:crypto'
import { refuse } from '../../shared/refusal.ts'
import type { Clock } from '../clock.ts'
import { createTries } from '../people/tries.ts'

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/** Proves that whoever sets the instance up can read its terminal. */
export interface SetupCode {
  /** What the terminal shows. */
  shown: string
  /** Refuses a wrong code, and every code after too many wrong ones. */
  require: (given: string) => void
}

/** A fresh code of eight characters that are not mistaken for each other; gone with the process. */
export function createSetupCode(clock: Clock): SetupCode {
  const shown = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const tries = createTries(clock)
  return {
    shown,
    require(given) {
      tries.check('setup')
      const normal = given.trim().toUpperCase().padEnd(LENGTH).slice(0, LENGTH)
      if (timingSafeEqual(Buffer.from(normal, 'latin1'), Buffer.from(shown, 'latin1'))) return
      tries.countFailure('setup')
      throw refuse('setup.wrongCode', { field: 'code' })
    },
  }
}
