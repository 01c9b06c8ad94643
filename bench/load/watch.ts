import * as Y from 'yjs'
import { ATTACKER } from './attacks.ts'
import type { Params, WatchResult } from './commands.ts'
import { Latencies } from './latencies.ts'
import { moment } from './moment.ts'
import { Participant } from './participant.ts'
import type { Room } from './room.ts'
import { paceRooms } from './rooms.ts'
import { tokenKind } from './tokens.ts'
import { pause } from './waitFor.ts'

/** How often somebody asks whether the server still answers. */
const PING_MS = 10

/** People who go on writing while somebody else does harm, and what they notice. */
export interface Watch {
  end: () => Promise<WatchResult>
}

/** Begins to watch; the attackers are in another process, so that what delays them delays nobody here. */
export function startWatch(room: Room, { target, document, attack }: Params<'watch'>): Watch {
  const builtOnNothing = attack === 'dangling'
  const pings = new Latencies()
  const waiting: number[] = []
  let forwarded = 0
  const watcher = new Participant({
    target,
    document,
    person: 201,
    listener: {
      heard: (kind, person) => {
        if (builtOnNothing && person === ATTACKER && kind === tokenKind.text) forwarded++
      },
    },
    onUpdate: (update) => {
      if (!isUpdate(update)) forwarded++
    },
    onPong: () => pings.add(moment.now - (waiting.shift() ?? moment.now)),
  })
  const timer = setInterval(() => {
    if (!watcher.isOpen) return
    waiting.push(performance.now())
    watcher.socket.ping()
  }, PING_MS)
  let over = false
  const writing = writeOn(room, () => !over)

  return {
    async end() {
      over = true
      const missing = await writing
      clearInterval(timer)
      // What is still unanswered has waited until now at least.
      for (const asked of waiting) pings.add(performance.now() - asked)
      const cutOff = room.members.filter(({ participant }) => participant.closed !== null).length
      watcher.socket.destroy()
      return { pings: pings.spread(), forwarded, cutOff, missing }
    },
  }
}

function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}

/** Ordinary typing meanwhile; returns how many edits did not arrive with everybody. */
async function writeOn(room: Room, goOn: () => boolean): Promise<number> {
  let missing = 0
  for (let second = 0; second < 120 && goOn(); second++) {
    const pace = await paceRooms([room], {
      seconds: 1,
      editsPerSecond: 20,
      cursorsPerSecond: 0,
      seed: second,
      mayBeCut: true,
    })
    missing = pace.missing
    if (pace.closed > 0) await pause(200)
  }
  return missing
}
