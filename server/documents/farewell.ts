import { setTimeout as wait } from 'node:timers/promises'
import { closeCode, limits } from '../../shared/documents/protocol.ts'
import type { Room } from './room.ts'

/**
 * Closes every socket of some rooms, one after the other in no particular order and the more slowly the more there
 * are: everybody comes back a moment after their own close, and the next process is not to meet all of them at once.
 */
export async function sayFarewell(rooms: readonly Room[]): Promise<void> {
  const guests = rooms.flatMap((room) => room.peers.map((peer) => ({ room, peer, place: Math.random() })))
  const inTurn = guests.toSorted((a, b) => a.place - b.place)
  const pause = Math.min(limits.farewellMs / Math.max(1, inTurn.length), limits.farewellStepMs)
  const start = performance.now()
  for (const [index, { room, peer }] of inTurn.entries()) {
    const early = start + index * pause - performance.now()
    if (early > 1) await wait(early)
    room.sendAway(peer, closeCode.serverStopping, 'server.stopping')
  }
}
