import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { IngestResult, OpenResult, Params } from './commands.ts'
import { dialects } from './dialects.ts'
import { makeInTurns } from './makeInTurns.ts'
import { moment } from './moment.ts'
import { Participant } from './participant.ts'
import { readUpdates } from './updatesFile.ts'
import { pause, waitFor } from './waitFor.ts'
import { ITEM } from './writer.ts'

/** Edits in one write. */
const BATCH = 50
const deaf = { heard: () => undefined }

/** Sends a document edit by edit, with a bounded number on the way, and in the end the whole of it. */
export async function ingest(params: Params<'ingest'>): Promise<IngestResult> {
  const { target, document, window, maxSeconds } = params
  const updates = readUpdates(params.updates)
  // A server that answers nothing but the echo of a change is counted by its echoes.
  const echoes = dialects[target.dialect].acknowledges === 'echo'
  let echoed = 0
  let tell: (() => void) | undefined
  const writer = new Participant({
    target,
    document,
    person: 0,
    listener: deaf,
    onNews: () => tell?.(),
    ...(echoes ? { onUpdate: () => (echoed++, tell?.()) } : {}),
  })
  if (!(await waitFor(() => writer.synced, 20_000))) throw new Error('the writer did not get in')
  const frames = await makeInTurns(updates.length, (index) => writer.changeFrame(updates[index] ?? new Uint8Array()))
  echoed = 0
  const taken = (): number => (echoes ? echoed : writer.acknowledged)
  const before = echoes ? 0 : writer.sent
  const from = performance.now()
  const end = from + maxSeconds * 1000
  let at = 0
  await new Promise<void>((done) => {
    const timer = setInterval(() => performance.now() > end && finish(), 50)
    const finish = (): void => {
      clearInterval(timer)
      tell = undefined
      done()
    }
    tell = () => {
      const known = taken() - before
      if (writer.closed !== null || known >= frames.length) return finish()
      while (at < frames.length && at - known <= window - BATCH) {
        const batch = frames.slice(at, at + BATCH)
        at += batch.length
        writer.sendChanges(Buffer.concat(batch), batch.length)
      }
    }
    tell()
  })
  const seconds = (performance.now() - from) / 1000
  const edits = Math.max(0, taken() - before)
  if (writer.closed !== null) throw new Error(`the writer was cut off with ${writer.closed}`)
  const finished = edits >= frames.length
  if (!finished) await sendWhole(writer, params.whole, () => taken() - before >= at + 1)
  writer.socket.close()
  return { seconds, edits, finished }
}

async function sendWhole(writer: Participant, whole: string, isTaken: () => boolean): Promise<void> {
  writer.sendChanges(writer.changeFrame(readFileSync(whole)), 1)
  if (!(await waitFor(isTaken, 60_000))) throw new Error('the rest of the document was never acknowledged')
}

/**
 * Has so many clients open a document at once. A client has it when an answer or a change of about its size has come:
 * a server that is still loading may answer with nothing first.
 */
export async function open({ target, document, clients, whole }: Params<'open'>): Promise<OpenResult> {
  const wanted = readFileSync(whole)
  const arrivals: number[] = []
  const received: Uint8Array[] = []
  const from = performance.now()
  const openers = Array.from({ length: clients }, (_, person) => {
    let arrived = false
    return new Participant({
      target,
      document,
      person,
      listener: deaf,
      onUpdate: (update) => {
        if (arrived || update.length < wanted.length * 0.8) return
        arrived = true
        arrivals.push(moment.now - from)
        received.push(update)
      },
    })
  })
  const all = await waitFor(() => arrivals.length >= clients, 30_000)
  await pause(400)
  const bytes = openers[0]?.socket.bytesIn ?? 0
  for (const { socket } of openers) socket.close()
  const first = received[0]
  return {
    first: Math.min(...arrivals),
    last: Math.max(...arrivals),
    bytes,
    whole: all && first !== undefined && textOf(first) === textOf(wanted) && received.every(sameLengthAs(first)),
  }
}

function sameLengthAs({ length }: Uint8Array): (update: Uint8Array) => boolean {
  return (update) => Math.abs(update.length - length) < 64
}

function textOf(update: Uint8Array): string {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const text = JSON.stringify(doc.getXmlFragment(minutesRoot(ITEM)))
  doc.destroy()
  return text
}
