import { connect } from 'node:net'
import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { syncQuestion, syncUpdate } from './dialects.ts'
import { maskedFrame } from './frames.ts'
import { makeInTurns } from './makeInTurns.ts'
import { frameFor, Participant } from './participant.ts'
import { seededRandom } from './random.ts'
import type { Target } from './target.ts'
import { tokenKind, writeToken } from './tokens.ts'
import { pause, waitFor } from './waitFor.ts'
import { ITEM, Writer } from './writer.ts'

/** What hostile or broken clients do, one kind at a time. */
export const attackNames = ['brokenFrames', 'nonsense', 'questions', 'dangling', 'silentReader', 'pipeline'] as const
export type AttackName = (typeof attackNames)[number]

/** The person whose words an attacker writes: nobody who sits in the room. */
export const ATTACKER = 4000

/** Where to, and what is needed for it. */
export interface AttackParts {
  target: Target
  document: string
  /** A Yjs update that fills a document with a long text. */
  whole: string
  /** False when it has gone on for long enough. */
  goOn: () => boolean
}

const ROUNDS = 300
const PIPELINED = 60_000
const MEGABYTES_UNREAD = 40
const deaf = { heard: () => undefined }

/** Each attack, bounded in number; resolves once everything is sent. */
export const attacks: Readonly<Record<AttackName, (parts: AttackParts) => Promise<void>>> = {
  /** Bytes that are no WebSocket frames, after a good handshake. */
  async brokenFrames(parts) {
    const random = seededRandom(11)
    const good = maskedFrame(Uint8Array.of(0, 0, 1, 0))
    const broken: (() => Uint8Array)[] = [
      () => Uint8Array.from({ length: 40 }, () => random() * 256),
      () => Uint8Array.of(0x82, 4, 0, 0, 1, 0), // not masked
      () => Buffer.from([0xf2, ...good.subarray(1)]), // reserved bits
      () => Buffer.from([0x83, ...good.subarray(1)]), // unknown opcode
      () => Uint8Array.of(0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255), // longer than anything
      () => Uint8Array.of(0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28), // a text that is not UTF-8
      () => Uint8Array.of(0x09, 0x80, 0, 0, 0, 0), // a ping in parts
      () => Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01), // a close code that does not exist
    ]
    for (let round = 0; round < ROUNDS && parts.goOn(); round++) {
      const attacker = await enter(parts)
      attacker?.socket.write(broken[round % broken.length]?.() ?? good)
      await pause(2)
      attacker?.socket.destroy()
    }
    await knockWithGarbage(parts)
  },
  /** Good frames with messages that mean nothing. */
  async nonsense(parts) {
    const random = seededRandom(12)
    const update = new Writer(ATTACKER, 77_001).next()
    let attacker: Participant | undefined
    for (let round = 0; round < ROUNDS * 5 && parts.goOn(); round++) {
      if (!attacker || attacker.closed !== null) attacker = await enter(parts)
      const message = nonsense(round, update, random)
      attacker?.socket.write(attacker.frame(message))
      if (round % 5 === 4) await pause(1)
    }
    attacker?.socket.destroy()
  },
  /** The same question two thousand times, about a long document, without waiting for the answers. */
  async questions(parts) {
    const filler = await enter(parts)
    filler?.sendChanges(filler.changeFrame(readFileSync(parts.whole)), 1)
    await pause(500)
    const attacker = await enter(parts)
    const question = attacker?.frame(syncQuestion(Uint8Array.of(0)))
    if (question) attacker?.socket.write(Buffer.concat(Array.from({ length: 2000 }, () => question)))
    await waitFor(() => !parts.goOn() || attacker?.closed !== null, 4000)
    attacker?.socket.destroy()
    filler?.socket.destroy()
  },
  /** Changes that build on others which never come. */
  async dangling(parts) {
    let attacker: Participant | undefined
    for (let round = 0; round < ROUNDS * 5 && parts.goOn(); round++) {
      if (!attacker || attacker.closed !== null) attacker = await enter(parts)
      const writer = new Writer(ATTACKER, 1_000_000 + round)
      writer.next()
      attacker?.socket.write(attacker.changeFrame(writer.next()))
      if (round % 5 === 4) await pause(1)
    }
    attacker?.socket.destroy()
  },
  /** Somebody stops reading while somebody else writes and deletes again, many megabytes in all. */
  async silentReader(parts) {
    const changes = largeChanges(MEGABYTES_UNREAD)
    const frames = await makeFrames(parts, changes.length, () => changes.shift() ?? Uint8Array.of(0, 0))
    const sleeper = await enter(parts)
    sleeper?.socket.pause()
    const writer = await enter(parts)
    for (const frame of frames) {
      if (!parts.goOn() || writer?.closed !== null) break
      writer.sendChanges(frame, 1)
      await writer.socket.drained()
      await pause(2)
    }
    await pause(1500)
    sleeper?.socket.destroy()
    writer?.socket.destroy()
  },
  /** One client sends sixty thousand edits without waiting for anything. */
  async pipeline(parts) {
    const writer = new Writer(ATTACKER, 88_001)
    const frames = await makeFrames(parts, PIPELINED, () => writer.next())
    const attacker = await enter(parts)
    if (!attacker) return
    const before = attacker.acknowledged
    attacker.sendChanges(Buffer.concat(frames), PIPELINED)
    await waitFor(
      () => !parts.goOn() || attacker.closed !== null || attacker.acknowledged - before >= PIPELINED,
      20_000,
    )
    attacker.socket.destroy()
  },
}

/** Somebody with a session, as everybody else; undefined when the server lets nobody in any more. */
async function enter({ target, document, goOn }: AttackParts): Promise<Participant | undefined> {
  const attacker = new Participant({ target, document, person: 200, listener: deaf })
  await waitFor(() => attacker.synced || attacker.closed !== null || !goOn(), 5000)
  return attacker.synced ? attacker : undefined
}

/** Made before anybody enters: who makes frames for long does not answer pings, and is rightly thrown out. */
function makeFrames({ target, document }: AttackParts, count: number, next: () => Uint8Array): Promise<Buffer[]> {
  return makeInTurns(count, () => frameFor(target, document, syncUpdate(next())))
}

async function knockWithGarbage({ target, goOn }: AttackParts): Promise<void> {
  for (let round = 0; round < 50 && goOn(); round++) {
    const socket = connect({ host: target.host, port: target.port })
    socket.on('error', () => undefined)
    socket.write(round % 2 === 0 ? 'GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n' : '\u0000\u0001garbage\r\n\r\n')
    await pause(2)
    socket.destroy()
  }
}

function nonsense(round: number, update: Uint8Array, random: () => number): Uint8Array {
  switch (round % 6) {
    case 0:
      return Uint8Array.from({ length: 1 + random() * 60 }, () => random() * 256)
    case 1:
      return syncUpdate(update.subarray(0, Math.floor(random() * update.length)))
    case 2:
      return syncUpdate(update.map((byte) => (random() < 0.1 ? random() * 256 : byte)))
    case 3:
      return Uint8Array.of(1, 255, 255, 255, 255, 15) // presence of 4 GB
    case 4:
      return Uint8Array.of(0, 2, 5, 1, 1, 0, 0)
    default:
      return Buffer.concat([Uint8Array.of(0, 0), Buffer.from([200, 200, 200, 200, 200, 200, 200, 1])])
  }
}

/** Fifty thousand letters put in and taken out again, so that the document itself does not grow. */
function largeChanges(megabytes: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 99_001
  const changes: Uint8Array[] = []
  doc.on('update', (change: Uint8Array) => changes.push(change))
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  doc.transact(() => {
    paragraph.insert(0, [text])
    doc.getXmlFragment(minutesRoot(ITEM)).insert(0, [paragraph])
  })
  const letters = writeToken(tokenKind.cursor, ATTACKER, 1).padEnd(50_000, 'x')
  for (let sent = 0; sent < megabytes * 1_000_000; sent += letters.length) {
    text.insert(0, letters)
    text.delete(0, letters.length)
  }
  doc.destroy()
  return changes
}
