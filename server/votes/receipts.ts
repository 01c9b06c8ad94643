import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBallot } from '../../shared/votes/ballot.ts'
import type { Ballot, Marks, SecretReceipt } from '../../shared/votes/vote.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { hashBox, openBox } from './sealedBox.ts'
import { findSealed } from './sealedStore.ts'
import { voteKeysIn } from './voteKeys.ts'

const KEY_FILE = 'vote-receipts.key'

/**
 * What the voter is told of the secret ballot just stored: read out of its own box, so that the answer to a repeated request
 * need not be remembered anywhere. Null once the vote has ended. Refuses when the box holds another ballot than was sent.
 */
export async function readReceipt(
  { db, config }: Ground,
  voteId: string,
  seatId: string,
  sent: string | Marks,
): Promise<SecretReceipt | null> {
  const key = voteKeysIn(config.dataDir).read(voteId)
  const stored = await findSealed(db, voteId, seatId)
  if (!key || !stored?.box) return null
  const { tracker, ballot } = openBox(key, { voteId, seatId }, stored.box)
  if (writeBallot(ballot) !== writeBallot(sent as Ballot)) throw refuse('input.invalid', { field: 'Idempotency-Key' })
  const stated = { voteId, seatId, recordedAt: stored.at, boxHash: hashBox(stored.box).toString('hex') }
  return { tracker, receipt: { ...stated, ...signReceipt(config.dataDir, stated) } }
}

/** The bytes a receipt signs. */
export function receiptBytes(stated: { voteId: string; seatId: string; recordedAt: string; boxHash: string }): Buffer {
  return Buffer.from(['releve-receipt-1', stated.voteId, stated.seatId, stated.recordedAt, stated.boxHash].join('\n'))
}

function signReceipt(dataDir: string, stated: Parameters<typeof receiptBytes>[0]): { key: string; signature: string } {
  const file = join(dataDir, KEY_FILE)
  if (!existsSync(file)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  }
  const privateKey = createPrivateKey(readFileSync(file))
  return {
    key: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, receiptBytes(stated), privateKey).toString('base64'),
  }
}
