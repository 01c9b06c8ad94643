import type { PaceResult, Params } from './commands.ts'
import { Dragger } from './dragger.ts'
import { makeInTurns } from './makeInTurns.ts'
import { seededRandom } from './random.ts'
import { Room, Tally, type Member } from './room.ts'
import { pause, waitFor, waitForZero } from './waitFor.ts'
import { Writer } from './writer.ts'

/** Handshakes under way at the same time. */
const AT_ONCE = 40
const PATIENCE_MS = 20_000

/** Opens every document with its people and has each make a first edit. */
export async function joinRooms({ target, documents, size, seed, board }: Params<'join'>): Promise<Room[]> {
  const random = seededRandom(seed)
  const rooms = documents.map(
    (document) =>
      new Room(target, document, size, (place, client) =>
        board ? new Dragger(place, client, size, board) : new Writer(place, client),
      ),
  )
  const clients = new Set<number>()
  const freshClient = (): number => {
    for (;;) {
      const client = Math.floor(random() * 0xfffff000) + 1000
      if (!clients.has(client)) {
        clients.add(client)
        return client
      }
    }
  }
  const coming: Member[] = []
  let person = 0
  for (const room of rooms) {
    for (let place = 0; place < size; place++) {
      coming.push(room.add(person++, freshClient()))
      await waitFor(() => coming.filter(isComing).length < AT_ONCE, PATIENCE_MS)
      if (coming.length > AT_ONCE * 4) coming.splice(0, coming.length, ...coming.filter(isComing))
    }
  }
  const members = rooms.flatMap((room) => room.members)
  await waitFor(() => members.every(({ participant }) => participant.synced), PATIENCE_MS)
  const refused = members.filter(({ participant }) => participant.closed !== null || !participant.synced)
  if (refused.length > 0) throw new Error(`${refused.length} did not get in: ${refused[0]?.participant.closed}`)
  await makeFirstEdits(rooms)
  return rooms
}

function isComing({ participant }: Member): boolean {
  return !participant.synced && participant.closed === null
}

async function makeFirstEdits(rooms: readonly Room[]): Promise<void> {
  let written = 0
  for (const room of rooms) {
    for (const member of room.members) {
      room.sendEdit(member, member.participant.changeFrame(member.hand.next()))
      if (++written % 10 === 0) await pause(1)
    }
  }
  const arrived = await waitForZero(() => rooms.reduce((sum, room) => sum + room.missing(), 0), PATIENCE_MS)
  if (!arrived) throw new Error('not everybody received the first edits')
}

interface PlannedEvent {
  at: number
  send: () => void
}

/** Types and moves cursors at a steady rate with a little disorder, made beforehand. */
export async function paceRooms(
  rooms: readonly Room[],
  { seconds, editsPerSecond, cursorsPerSecond, seed, mayBeCut = false }: Params<'pace'>,
): Promise<PaceResult> {
  const random = seededRandom(seed)
  const everybody = rooms.flatMap((room) => room.members.map((member) => ({ room, member })))
  const order = everybody.map((one) => ({ one, key: random() })).toSorted((a, b) => a.key - b.key)
  const plan = (rate: number, make: (room: Room, member: Member) => () => void): Promise<PlannedEvent[]> =>
    makeInTurns(Math.round(rate * seconds), (index) => {
      const { room, member } = order[index % order.length]?.one ?? everybody[0] ?? fail()
      return { at: ((index + random()) / rate) * 1000, send: make(room, member) }
    })
  const edits = await plan(editsPerSecond, (room, member) => {
    const frame = member.unsent.shift() ?? member.participant.changeFrame(member.hand.next())
    return () => room.sendEdit(member, frame)
  })
  const cursors = await plan(cursorsPerSecond, (room, member) => () => room.sendCursor(member))
  const events = [...edits, ...cursors].toSorted((a, b) => a.at - b.at)

  const tally = new Tally()
  for (const room of rooms) room.tally = tally
  const before = { cpu: process.cpuUsage(), bytes: bytesIn(rooms), at: performance.now() }
  for (const event of events) {
    const early = event.at - (performance.now() - before.at)
    if (early > 0) await pause(early)
    event.send()
  }
  const ran = performance.now() - before.at
  const closed = everybody.filter(({ member }) => member.participant.closed !== null)
  if (closed.length > 0 && !mayBeCut) {
    throw new Error(`${closed.length} were cut off, one with ${closed[0]?.member.participant.closed}`)
  }
  const used = process.cpuUsage(before.cpu)
  const missing = (): number => rooms.reduce((sum, room) => sum + room.missing(), 0)
  await waitForZero(missing, 3000)
  // Cursors come late, and none of them is waited for by name.
  if (cursors.length > 0) await pause(300)
  return {
    seconds: ran / 1000,
    edits: edits.length,
    cursors: cursors.length,
    text: tally.text.spread(),
    cursor: tally.cursor.spread(),
    missing: missing(),
    skipped: tally.skipped,
    ownCpu: (used.user + used.system) / 1000 / ran,
    bytesIn: bytesIn(rooms) - before.bytes,
    closed: closed.length,
  }
}

function bytesIn(rooms: readonly Room[]): number {
  return rooms.reduce((sum, { members }) => sum + members.reduce((own, m) => own + m.participant.socket.bytesIn, 0), 0)
}

function fail(): never {
  throw new Error('nobody is here')
}
