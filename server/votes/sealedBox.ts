import { createHash, randomBytes } from 'node:crypto'
import { choices, isMarks, type Ballot } from '../../shared/votes/vote.ts'
import { openBytes, sealBytes } from './sealBytes.ts'

const TRACKER_BYTES = 10
/** Tracker, one byte for a word or the number of marks, and a byte for each of twenty marks: always the same length. */
const PLAIN_BYTES = 32
const MARKS_AT = TRACKER_BYTES + 1
/** Words are told from numbers of marks by lying above them. */
const FIRST_WORD = 200

/** Letters and digits that are not taken for each other when read aloud. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What is inside a box: the ballot, and the tracker only its voter knows. */
export interface BoxContent {
  tracker: string
  ballot: Ballot
}

/** Which paper a box belongs to; a box put on another paper does not open. */
export interface BoxPlace {
  voteId: string
  seatId: string
}

/** A fresh tracker: 80 random bits in four groups of four letters. */
export function newTracker(): string {
  return writeTracker(randomBytes(TRACKER_BYTES))
}

/** Seals a ballot under the vote's key: authenticated, and as long as any other. */
export function sealBox(key: Buffer, place: BoxPlace, { tracker, ballot }: BoxContent): Buffer {
  const plain = Buffer.alloc(PLAIN_BYTES)
  readTracker(tracker).copy(plain)
  if (isMarks(ballot)) {
    plain[TRACKER_BYTES] = ballot.length
    plain.set(ballot, MARKS_AT)
  } else {
    plain[TRACKER_BYTES] = FIRST_WORD + choices.indexOf(ballot)
  }
  return sealBytes(key, placeOf(place), plain)
}

/** Opens a box; throws when it was changed, belongs to another paper, or the key is another vote's. */
export function openBox(key: Buffer, place: BoxPlace, box: Uint8Array): BoxContent {
  const plain = openBytes(key, placeOf(place), box)
  const tracker = writeTracker(plain.subarray(0, TRACKER_BYTES))
  const size = plain[TRACKER_BYTES] ?? 0
  const word = choices[size - FIRST_WORD]
  return { tracker, ballot: word ?? [...plain.subarray(MARKS_AT, MARKS_AT + size)] }
}

/** SHA-256 of a box: what a receipt names, and what stays of a box that was emptied. */
export function hashBox(box: Uint8Array): Buffer {
  return createHash('sha256').update(box).digest()
}

function placeOf({ voteId, seatId }: BoxPlace): string[] {
  return [voteId, seatId]
}

function writeTracker(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let letters = ''
  for (let place = 0; place < (TRACKER_BYTES * 8) / 5; place++) {
    letters = (LETTERS[Number(bits % 32n)] ?? '') + letters
    bits /= 32n
  }
  return letters.replace(/(.{4})(?!$)/g, '$1-')
}

function readTracker(tracker: string): Buffer {
  let bits = 0n
  for (const letter of tracker.replaceAll('-', '')) bits = bits * 32n + BigInt(LETTERS.indexOf(letter))
  return Buffer.from(bits.toString(16).padStart(TRACKER_BYTES * 2, '0'), 'hex')
}
