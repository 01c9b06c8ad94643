import { closeCode } from '../../shared/documents/protocol.ts'

/** Why a document was closed for good, as a sentence tells it. */
export const closeReasons = [
  'session',
  'rights',
  'unknown',
  'readOnly',
  'itemHeld',
  'tooLarge',
  'otherEpoch',
  'otherSchema',
  'damaged',
  'tooMany',
  'malformed',
] as const
export type CloseReason = (typeof closeReasons)[number]

/**
 * What becomes of the copy in this page. `keep`: the person can come back with it, and what is unsent is then sent.
 * `replace`: what the server refuses would come back for ever, so a fresh copy takes its place. `drop`: it may stay on
 * screen but not on this device. `reload`: only a newer page can go on.
 */
export type Aftermath = 'keep' | 'replace' | 'drop' | 'reload'

interface Closing {
  reason: CloseReason
  aftermath: Aftermath
}

const closings: Record<number, Closing> = {
  [closeCode.sessionRequired]: { reason: 'session', aftermath: 'keep' },
  [closeCode.rightsMissing]: { reason: 'rights', aftermath: 'drop' },
  [closeCode.unknownDocument]: { reason: 'unknown', aftermath: 'drop' },
  [closeCode.otherEpoch]: { reason: 'otherEpoch', aftermath: 'replace' },
  [closeCode.readOnly]: { reason: 'readOnly', aftermath: 'replace' },
  [closeCode.itemHeld]: { reason: 'itemHeld', aftermath: 'replace' },
  [closeCode.tooLarge]: { reason: 'tooLarge', aftermath: 'replace' },
  [closeCode.damaged]: { reason: 'damaged', aftermath: 'keep' },
  [closeCode.otherSchema]: { reason: 'otherSchema', aftermath: 'reload' },
  [closeCode.tooMany]: { reason: 'tooMany', aftermath: 'replace' },
}

/** What a final close means; a code nobody knows is treated as a change the server could not read. */
export function closingOf(code: number): Closing {
  return closings[code] ?? { reason: 'malformed', aftermath: 'replace' }
}
