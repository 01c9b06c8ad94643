import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { parse } from 'hono/utils/cookie'
import { WebSocketServer, type WebSocket } from 'ws'
import { closeCode, limits } from '../../shared/documents/protocol.ts'
import { parseUrl } from '../../shared/parseUrl.ts'
import type { Ground } from '../ground.ts'
import { createSessionReader, type SocketSession } from '../people/readSession.ts'
import { hashSessionId, sessionCookieName } from '../people/sessions.ts'

/** What a socket asked for, and whose it is. */
export interface SocketRequest {
  /** The part of the path after the door's name: a document's id; empty when there is none. */
  rest: string
  query: URLSearchParams
  session: SocketSession
  /** The connection under the socket. */
  raw: Duplex
}

/** Takes over an accepted socket of somebody signed in. Must not throw and must not wait before listening. */
export type AcceptSocket = (socket: WebSocket, request: SocketRequest) => void

/**
 * Listens for every WebSocket of the server, by the first part of its path. Another site's page is refused before
 * the handshake. Who is not signed in is accepted and closed with a code: a browser cannot see an HTTP refusal.
 * It must be the only `upgrade` listener: a second one leaves refused sockets hanging.
 */
export function listenForUpgrades(server: Server, ground: Ground, doors: Readonly<Record<string, AcceptSocket>>): void {
  const readSession = createSessionReader(ground)
  const cookieName = sessionCookieName(ground.config.https)
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes,
  })

  function sessionOf(request: IncomingMessage): SocketSession | undefined {
    const id = parse(request.headers.cookie ?? '', cookieName)[cookieName]
    return id === undefined ? undefined : readSession(hashSessionId(id))
  }

  server.on('upgrade', (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    raw.on('error', () => raw.destroy())
    try {
      const { origin } = request.headers
      if (origin === undefined || !ground.config.origins.includes(origin)) return refuseUpgrade(raw, '403 Forbidden')
      const url = parseUrl(request.url ?? '', origin)
      const [, name = '', rest = '', ...more] = url?.pathname.split('/') ?? []
      const accept = Object.hasOwn(doors, name) && more.length === 0 ? doors[name] : undefined
      if (!url || !accept) return refuseUpgrade(raw, '404 Not Found')

      sockets.handleUpgrade(request, raw, head, (socket) => {
        // In the same tick: a malformed frame without a listener would end the process. ws closes the socket itself.
        socket.on('error', () => undefined)
        const session = sessionOf(request)
        if (session) accept(socket, { rest, query: url.searchParams, session, raw })
        else socket.close(closeCode.sessionRequired, 'session.required')
      })
    } catch (error) {
      ground.log.error({ err: error }, 'an upgrade failed')
      raw.destroy()
    }
  })
}

function refuseUpgrade(raw: Duplex, status: string): void {
  raw.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
