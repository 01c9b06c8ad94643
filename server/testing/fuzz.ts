import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendPassages } from '../../shared/documents/writePassages.ts'
import { addMeeting } from './addMeeting.ts'
import { freePort, startChildServer } from './childServer.ts'
import { fuzzLane } from './fuzzLane.ts'
import type { FuzzedFigures } from './fuzzedServer.ts'
import { NOT_STORED } from '../documents/snapshots.ts'
import { seededRandom } from './seededRandom.ts'
import { startTestServer, type TestPerson } from './testServer.ts'

/** Documents attacked at the same time, and frames after which the next document takes the place of one. */
const LANES = 8
const FRAMES_EACH = 500

/** What a run of the fuzzer showed. */
export interface FuzzResult {
  sent: number
  decoded: number
  refused: Map<string, number>
  server: FuzzedFigures
  growthMb: number
  /** Documents that crafted changes have left without a snapshot. */
  notStored: number
  line: string
}

/** Sends that many frames to a server in a process of its own; throws with the seed when it breaks a promise. */
export async function fuzz(seed: number, frames: number): Promise<FuzzResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'releve-fuzz-'))
  const { attacker, bystander, documents } = await prepare(dataDir, Math.ceil(frames / FRAMES_EACH))
  const child = await startChildServer({
    dataDir,
    port: await freePort(),
    script: 'server/testing/fuzzedServer.ts',
    nodeOptions: ['--expose-gc'],
  })
  const began = performance.now()
  const result: FuzzResult = {
    sent: 0,
    decoded: 0,
    refused: new Map(),
    server: await ask('warm'),
    growthMb: 0,
    notStored: 0,
    line: '',
  }

  function ask(question: string): Promise<FuzzedFigures> {
    return child.ask(question) as Promise<FuzzedFigures>
  }
  async function attackNext(index: number): Promise<void> {
    const documentId = documents[index]
    if (documentId === undefined) return
    const figures = await fuzzLane({
      url: child.url,
      dataDir,
      documentId,
      attacker,
      bystander,
      frames: Math.min(FRAMES_EACH, frames - index * FRAMES_EACH),
      random: seededRandom(seed + index),
    }).catch((error: unknown) => {
      throw new Error(`seed ${seed}, document ${index}: ${String(error)}\n${child.said()}`, { cause: error })
    })
    result.sent += figures.sent
    result.decoded += figures.decoded
    for (const [reason, count] of figures.refused) result.refused.set(reason, (result.refused.get(reason) ?? 0) + count)
  }
  async function attackInTurn(lane: number, from: number): Promise<void> {
    for (let index = from + lane; index < documents.length; index += LANES) await attackNext(index)
  }

  try {
    // The first documents warm the process up; memory is counted from there.
    await Promise.all(documents.slice(0, LANES).map((_id, index) => attackNext(index)))
    const warm = await ask('begin')
    await Promise.all(Array.from({ length: LANES }, (_, lane) => attackInTurn(lane, LANES)))
    result.server = await ask('end')
    result.growthMb = result.server.heapMb - warm.heapMb
    if (!child.running() || child.said().includes('"level":50')) throw new Error(`seed ${seed}: ${child.said()}`)
    const told = child
      .said()
      .split('\n')
      .filter((line) => line.includes(NOT_STORED))
    result.notStored = new Set(told.map((line) => /"documentId":"([^"]+)"/.exec(line)?.[1])).size
    const reasons = [...result.refused].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`)
    const seconds = Math.round((performance.now() - began) / 1000)
    result.line =
      `fuzz: seed ${seed}, ${result.sent} frames, ${result.decoded} past the decoder; ${reasons.join(', ')}; ` +
      `longest busy ${Math.round(result.server.busyMs)} ms (late ${Math.round(result.server.delayMs)} ms), ` +
      `${result.notStored} of ${documents.length} documents without a snapshot, heap ${result.growthMb >= 0 ? '+' : ''}${result.growthMb.toFixed(1)} MB, ${seconds} s`
    return result
  } finally {
    await child.kill()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** What a run did not keep of what is promised; empty when all is well. */
export function brokenPromises(
  { sent, decoded, refused, server, growthMb, notStored }: FuzzResult,
  frames: number,
): string[] {
  const broken: [boolean, string][] = [
    [sent !== frames, `${sent} frames were sent, not ${frames}`],
    [decoded * 3 < frames, `only ${decoded} frames got past the decoder`],
    [refused.size < 9, `only ${refused.size} reasons were met`],
    // Waiting for a processor or a disk is not the doing of a frame.
    [server.busyMs > 250, `a turn of the event loop took ${server.busyMs} ms`],
    // A member who crafts changes may cost their own document its snapshot; it must stay the rare exception.
    [notStored > 1 + Math.ceil(frames / FRAMES_EACH) / 20, `${notStored} documents had no snapshot`],
    [growthMb > 64, `the memory grew by ${growthMb} MB`],
  ]
  return broken.flatMap(([isBroken, what]) => (isBroken ? [what] : []))
}

/** A folder with the people and the documents, a result of a vote in each. */
async function prepare(
  dataDir: string,
  count: number,
): Promise<{ attacker: TestPerson; bystander: TestPerson; documents: string[] }> {
  const server = await startTestServer({ dataDir })
  const groupId = await server.addGroup('INT', 'working')
  const attacker = await server.addPerson('Attacker')
  const bystander = await server.addPerson('Bystander')
  await server.addSeat(groupId, attacker, 'member')
  await server.addSeat(groupId, bystander, 'observer')
  const documents: string[] = []
  for (let index = 0; index < count; index++) {
    const { minutesId } = await addMeeting(server.ground, groupId, 'open')
    await server.sync.editDocument(minutesId, (doc) =>
      appendPassages(doc, 'item-0001', [{ text: 'Adopté par 12 voix', resultOf: 'vote-0001' }]),
    )
    documents.push(minutesId)
  }
  await server.stop()
  return { attacker, bystander, documents }
}
