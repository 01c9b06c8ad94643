import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals bytes for one place, by the ids that name it: authenticated, and as much longer than they are whatever they say. */
export function sealBytes(key: Buffer, place: readonly string[], plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(bytesOf(place))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed; throws when it was changed, belongs to another place, or the key is another. */
export function openBytes(key: Buffer, place: readonly string[], box: Uint8Array): Buffer {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
    .setAAD(bytesOf(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
}

function bytesOf(place: readonly string[]): Buffer {
  return Buffer.from(place.join('\n'))
}
