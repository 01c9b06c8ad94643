// walk:keystroke 3 — the socket: one document, one person; a frame becomes a message, or closes this socket and no other.
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { closeCode, limits, type CloseCode, type PresenceUser } from '../../shared/documents/protocol.ts'
import type { SocketSession } from '../people/readSession.ts'
import { frameNothing, readMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'
import { frameOf } from './wire.ts'

/** What a socket is opened with. */
export interface SocketOpening {
  room: Room
  /** The connection under the WebSocket: whole frames go out on it in one write. */
  raw: Duplex
  session: SocketSession
  user: PresenceUser
  right: 'write' | 'read'
  wantsSaved: boolean
}

/** What happens to a socket that others count. */
export interface SocketEvents {
  onClosed: (socket: OpenSocket) => void
  onMalformed: () => void
}

/** An accepted socket that has joined its room. */
export interface OpenSocket {
  /** Asks whether the other side still lives and lets it hear something; ends the connection when it did not answer last time. */
  beat: () => void
  /** Ends the connection without a goodbye. */
  terminate: () => void
}

const nothing = frameOf(frameNothing)

/** Joins a socket to its room until either closes. Handlers are synchronous: order is what makes sync correct. */
export function joinRoom(
  socket: WebSocket,
  { room, raw, session, user, right, wantsSaved }: SocketOpening,
  { onClosed, onMalformed }: SocketEvents,
): OpenSocket {
  let answered = true
  let silent = true

  const peer: Peer = {
    session,
    user,
    wantsSaved,
    right,
    send(wire) {
      if (socket.readyState !== socket.OPEN) return
      silent = false
      // Somebody who does not read must not fill the memory of everybody else's server. What is asked for may be
      // longer than this by itself, so what counts is what is left of before.
      if (raw.writableLength > limits.unsentBytes) socket.terminate()
      else raw.write(wire)
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close,
  }
  const open: OpenSocket = {
    beat() {
      if (!answered) return socket.terminate()
      answered = false
      socket.ping()
      if (silent) peer.send(nothing)
      silent = true
    },
    terminate: () => socket.terminate(),
  }

  function close(code: CloseCode, reason: string): void {
    // A paused socket would never read the other side's goodbye.
    socket.resume()
    socket.close(code, reason)
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return
    try {
      if (!isBinary || !(data instanceof Uint8Array)) throw new Error('frames are binary')
      room.receive(peer, readMessage(data))
    } catch {
      onMalformed()
      close(closeCode.malformed, 'message.malformed')
    }
  })
  socket.on('pong', () => {
    answered = true
  })
  socket.on('close', (code) => {
    room.leave(peer, code === 1006 ? 'lost' : 'left')
    onClosed(open)
  })
  room.join(peer)
  return open
}
