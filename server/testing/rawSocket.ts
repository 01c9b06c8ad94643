import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { TestPerson } from './testServer.ts'

/** Opens a bare WebSocket as somebody, on a path of the server; no protocol of ours is spoken by itself. */
export function openSocket({ url }: { url: string }, { cookie }: Pick<TestPerson, 'cookie'>, path: string): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers: { cookie, origin: url } })
  socket.on('error', () => undefined)
  return socket
}

/** Resolves with the code the server closes such a socket with. */
export async function closeCodeOf(server: { url: string }, person: TestPerson, path: string): Promise<number> {
  const [code] = (await once(openSocket(server, person, path), 'close')) as [number]
  return code
}
