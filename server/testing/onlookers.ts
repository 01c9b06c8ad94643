import { once } from 'node:events'
import { WebSocket } from 'ws'
import { frameNothing } from '../documents/messages.ts'
import { openRawPeer } from './rawPeer.ts'
import type { TestPerson, TestServer } from './testServer.ts'
import { until } from './until.ts'

// Worlds that differ in one hidden thing alone: whatever tells an onlooker something else in another world has told it.

/** Everything that one world's onlookers were told, by what told them. */
export type Told = Map<string, string>

/** What told something else in another world. */
export function differences(one: Told, other: Told): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((what) => one.get(what) !== other.get(what))
}

/** Counts that are due to those who have a seat in the group; the committee and the administrator hear of none. */
export function inGroup(count: number): (name: string) => number {
  return (name) => (/SC|Administrator/.test(name) ? 0 : count)
}

/** A frame as text. Whether one that says nothing came hangs on how long a world took, so those are left out. */
function inHex(frame: Uint8Array): string {
  return Buffer.from(frame).toString('hex')
}

/** Every way to fill a route's path with ids, by their names in it; a name that is not known is a fault of the test. */
export function fillPaths(route: string, known: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /:(\w+)/.exec(route)?.[1]
  // What is to be exported is asked for in one of its forms.
  if (name === undefined) return [route.endsWith('/export') ? `${route}?format=json` : route]
  const values = known[name]
  if (!values) throw new Error(`nothing is known that ${route} could be asked for`)
  return values.flatMap((value) => fillPaths(route.replace(`:${name}`, value), known))
}

/** Routes (`GET /…`) for which no onlooker was answered 200, so that comparing what they were told says nothing. */
export function silentRoutes(told: Told, routes: readonly string[]): string[] {
  const answered = (route: RegExp) => [...told].some(([what, answer]) => route.test(what) && answer.startsWith('200'))
  return routes
    .map((route) => route.slice('GET '.length))
    .filter((path) => !answered(new RegExp(`: ${path.replaceAll(/:\w+/g, '[^/]+')}(\\?\\S+)? to `)))
}

/** Status, headers and body; what differs from one answer to the next whatever is asked is left out. */
export async function readAnswer(server: TestServer, cookie: string, path: string, wallKey?: string): Promise<string> {
  // The wall is opened by a link alone, whoever else is signed in.
  const asks: Record<string, string> =
    path === '/api/wall' && wallKey !== undefined ? { authorization: `Bearer ${wallKey}` } : { cookie }
  const response = await fetch(`${server.url}${path}`, { headers: asks })
  const headers = [...response.headers].filter(([name]) => !['date', 'content-security-policy'].includes(name))
  return `${response.status} ${JSON.stringify(headers)}\n${await response.text()}`
}

/** What each of these is answered to each of these paths; the wall is asked with the key of its link. */
export async function askEach(
  server: TestServer,
  onlookers: readonly TestPerson[],
  paths: readonly string[],
  write: (what: string, answer: string) => void,
  wallKey?: string,
): Promise<void> {
  for (const path of paths) {
    const answers = await Promise.all(onlookers.map(({ cookie }) => readAnswer(server, cookie, path, wallKey)))
    for (const [place, { name }] of onlookers.entries()) write(`${path} to ${name}`, answers[place] ?? '')
  }
}

/** What sockets were told. */
export interface Listening {
  /** What came, once everybody has heard of as many entries of a kind as they should. */
  heard: (kind: string, due: (name: string) => number) => Promise<[string, string][]>
}

/** Opens every onlooker's live socket, from the journal's beginning on, and every document to one who may read it. */
export async function listen(
  server: TestServer,
  onlookers: readonly TestPerson[],
  { documents, reader }: { documents: readonly string[]; reader: TestPerson },
): Promise<Listening> {
  const live = await Promise.all(
    onlookers.map(async ({ name, cookie }) => {
      const lines: string[] = []
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/live?since=0`, {
        headers: { cookie, origin: server.url },
      })
      socket.on('message', (data: Buffer) => lines.push(data.toString()))
      await once(socket, 'open')
      return { name, lines, socket }
    }),
  )
  const peers = await Promise.all(documents.map((id) => openRawPeer(server, reader, id)))
  return {
    async heard(kind, due) {
      const heardBy = ({ lines }: { lines: readonly string[] }): number =>
        lines.filter((line) => line.includes(kind)).length
      await until(() => live.every((one) => heardBy(one) >= due(one.name)), `every ${kind} heard of`)
      for (const { socket } of live) socket.close()
      for (const peer of peers) await peer.leave()
      return [
        ...live.map(({ name, lines }): [string, string] => [`/live to ${name}`, lines.join('\n')]),
        ...peers.map(({ heard }, place): [string, string] => [
          `/sync of document ${place}`,
          [...new Set(heard.map(inHex))]
            .filter((frame) => frame !== inHex(frameNothing))
            .toSorted()
            .join('\n'),
        ]),
      ]
    },
  }
}
