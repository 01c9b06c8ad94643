import { WebSocket } from 'ws'
import { SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import type { TestPerson, TestServer } from './testServer.ts'
import { until } from './until.ts'

/** Everything one client was sent: frames of its sockets, and answers to all that it may ask. */
export interface Capture {
  who: string
  bytes: Buffer[]
  /** How many frames came in, so that a deaf capture is no proof. */
  frames: () => number
  /** Asks every question about the board and keeps the answers. */
  ask: (paths: readonly string[]) => Promise<void>
  close: () => void
}

/** Listens to the journal and the board's document as one person's browser would. */
export async function captureAll(server: TestServer, person: TestPerson, documentId: string): Promise<Capture> {
  const bytes: Buffer[] = []
  let frames = 0
  const at = server.url.replace(/^http/, 'ws')
  const open = (path: string): WebSocket => {
    const socket = new WebSocket(`${at}${path}`, { headers: { cookie: person.cookie, origin: server.url } })
    socket.on('message', (data: Buffer) => {
      frames++
      bytes.push(data)
    })
    socket.on('error', () => undefined)
    return socket
  }
  const sockets = [open('/live?since=0'), open(`/sync/${documentId}?schema=${SCHEMA_VERSION}&epoch=1&saved=1`)]
  // An empty state vector asks for the whole document.
  sockets[1]?.on('open', () => sockets[1]?.send(Uint8Array.from([0, 0, 1, 0])))
  await until(() => sockets.every((socket) => socket.readyState === WebSocket.OPEN), 'both sockets open')
  return {
    who: person.name,
    bytes,
    frames: () => frames,
    async ask(paths) {
      for (const path of paths) {
        const answer = await fetch(`${server.url}/api${path}`, { headers: { cookie: person.cookie } })
        bytes.push(Buffer.from(JSON.stringify([...answer.headers])), Buffer.from(await answer.arrayBuffer()))
      }
    },
    close: () => sockets.forEach((socket) => socket.terminate()),
  }
}

/** Each secret found in what somebody was sent who should not know it: `who: secret`. */
export function findLeaks(
  captures: readonly Pick<Capture, 'who' | 'bytes'>[],
  secrets: readonly { secret: string; knownTo: string }[],
): string[] {
  return captures.flatMap(({ who, bytes }) => {
    const all = Buffer.concat(bytes)
    return secrets.flatMap(({ secret, knownTo }) =>
      knownTo !== who && all.includes(secret) ? [`${who}: ${secret}`] : [],
    )
  })
}
