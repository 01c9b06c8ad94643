// The load generator: a process of its own that does what the driver asks, one thing after the other.
import { attacks } from './attacks.ts'
import { castAll } from './castAll.ts'
import { runClosedLoop } from './closedLoop.ts'
import type { CommandName, Params, Result } from './commands.ts'
import { ingest, open } from './longDocument.ts'
import { replayMeeting } from './meeting.ts'
import { revealTo } from './revealTo.ts'
import type { Room } from './room.ts'
import { joinRooms, paceRooms } from './rooms.ts'
import { startWatch } from './watch.ts'

let rooms: Room[] = []
let endWatch = (): void => undefined

const carryOut: { [K in CommandName]: (params: Params<K>) => Promise<Result<K>> } = {
  async join(params) {
    const joined = await joinRooms(params)
    rooms.push(...joined)
    return { sockets: joined.reduce((sum, { members }) => sum + members.length, 0) }
  },
  pace: (params) => paceRooms(rooms, params),
  loop: (params) => runClosedLoop(rooms[0] ?? nobody(), params),
  relayed: () => Promise.resolve(rooms.map(relayedOf)),
  leave() {
    for (const room of rooms) for (const { participant } of room.members) participant.socket.close()
    rooms = []
    return Promise.resolve({})
  },
  ingest,
  cast: castAll,
  reveal: revealTo,
  meeting: replayMeeting,
  watch(params) {
    const watch = startWatch(rooms[0] ?? nobody(), params)
    return new Promise((done) => {
      endWatch = () => done(watch.end())
    })
  },
  unwatch() {
    endWatch()
    return Promise.resolve({})
  },
  async attack({ attack, maxSeconds, ...parts }) {
    const end = performance.now() + maxSeconds * 1000
    await attacks[attack]({ ...parts, goOn: () => performance.now() < end })
    return {}
  },
  open,
}

function relayedOf(room: Room): number[] {
  return room.members.map(({ place }) => Math.max(...room.members.map((other) => other.heardText[place] ?? 0)))
}

function nobody(): never {
  throw new Error('nobody has joined')
}

function run<K extends CommandName>(name: K, params: Params<K>): Promise<Result<K>> {
  return carryOut[name](params)
}

process.on('message', ({ id, name, params }: { id: number; name: CommandName; params: Params<CommandName> }) => {
  run(name, params as never).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
