// walk:keystroke 3 — the socket: one document, one person; a frame becomes a message, or closes this socket and no other.
import type { RawData, WebSocket } from 'ws'
import { closeCode, limits, type PresenceUser } from '../../shared/documents/protocol.ts'
import type { SocketSession } from '../people/readSession.ts'
import { frameNothing, readMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'

/** What a socket is opened with. */
export interface SocketOpening {
  room: Room
  session: SocketSession
  user: PresenceUser
  right: 'write' | 'read'
  wantsSaved: boolean
}

/** An accepted socket that has joined its room. */
export interface OpenSocket {
  /** Asks whether the other side still lives and lets it hear something; ends the connection when it did not answer last time. */
  beat: () => void
  /** Ends the connection without a goodbye. */
  terminate: () => void
}

/** Joins a socket to its room until either closes. Handlers are synchronous: order is what makes sync correct. */
export function joinRoom(
  socket: WebSocket,
  opening: SocketOpening,
  onClosed: (socket: OpenSocket) => void,
): OpenSocket {
  const { room } = opening
  let answered = true
  let silent = true

  const peer: Peer = {
    session: opening.session,
    user: opening.user,
    wantsSaved: opening.wantsSaved,
    right: opening.right,
    send(frame) {
      if (socket.readyState !== socket.OPEN) return
      silent = false
      socket.send(frame)
      // Somebody who does not read must not fill the memory of everybody else's server.
      if (socket.bufferedAmount > limits.unsentBytes) socket.terminate()
    },
    close: (code, reason) => socket.close(code, reason),
  }
  const open: OpenSocket = {
    beat() {
      if (!answered) return socket.terminate()
      answered = false
      socket.ping()
      if (silent) peer.send(frameNothing)
      silent = true
    },
    terminate: () => socket.terminate(),
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return
    try {
      if (!isBinary || !(data instanceof Uint8Array)) throw new Error('frames are binary')
      room.receive(peer, readMessage(data))
    } catch {
      socket.close(closeCode.malformed, 'message.malformed')
    }
  })
  socket.on('pong', () => {
    answered = true
  })
  socket.on('close', () => {
    room.leave(peer)
    onClosed(open)
  })
  room.join(peer)
  return open
}
