import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { SeededRandom } from './seededRandom.ts'

/** The way between one client and the real server, which can be slow, silent or cut. */
export interface Link {
  /** What the client connects to instead of the server. */
  readonly url: string
  /** Lets nothing through, in one direction or both, for that many steps; nothing is lost, all of it comes later. */
  delay: (way: Way, steps: number) => void
  /** Ends the connection at once and lets no new one be made for that many steps; what was on its way is lost. */
  cut: (steps: number) => void
  /** Whether a connection could be made now. */
  readonly open: boolean
}

/** Up is towards the server. */
export type Way = 'up' | 'down' | 'both'

/** Links whose time passes in steps, so that a seed and not a clock decides what overtakes what. */
export interface Network {
  addLink: () => Promise<Link>
  /** One step of time for every link. */
  step: () => void
  /** Everything flows again, at once. */
  mend: () => void
  close: () => Promise<void>
}

type Direction = 'up' | 'down'
/** Both ends of one connection, each with what waits for it. */
interface Line {
  ends: Record<Direction, Socket>
  waiting: Record<Direction, Buffer[]>
}

/** A network in front of a server. */
export function createNetwork(serverUrl: string): Network {
  const server = new URL(serverUrl)
  const links: OwnLink[] = []

  return {
    async addLink() {
      const link = new OwnLink(server)
      await link.listen()
      links.push(link)
      return link
    },
    step() {
      for (const link of links) link.step()
    },
    mend() {
      for (const link of links) link.mend()
    },
    async close() {
      await Promise.all(links.map((link) => link.end()))
    },
  }
}

class OwnLink implements Link {
  readonly #server: URL
  readonly #door = createServer((client) => this.#join(client))
  readonly #lines = new Set<Line>()
  readonly #held: Record<Direction, number> = { up: 0, down: 0 }
  #cut = 0

  constructor(server: URL) {
    this.#server = server
  }

  get url(): string {
    return `http://localhost:${(this.#door.address() as AddressInfo).port}`
  }

  get open(): boolean {
    return this.#cut === 0
  }

  async listen(): Promise<void> {
    this.#door.listen(0, 'localhost')
    await once(this.#door, 'listening')
  }

  delay(way: Way, steps: number): void {
    if (way !== 'down') this.#held.up = steps
    if (way !== 'up') this.#held.down = steps
  }

  cut(steps: number): void {
    this.#cut = steps
    for (const line of this.#lines) this.#drop(line)
  }

  step(): void {
    if (this.#cut > 0) this.#cut--
    for (const way of ['up', 'down'] as const) {
      if (this.#held[way] > 0 && --this.#held[way] === 0) this.#release(way)
    }
  }

  mend(): void {
    this.#cut = 0
    for (const way of ['up', 'down'] as const) {
      this.#held[way] = 0
      this.#release(way)
    }
  }

  async end(): Promise<void> {
    for (const line of this.#lines) this.#drop(line)
    this.#door.close()
    await once(this.#door, 'close')
  }

  #join(client: Socket): void {
    const upstream = connect(Number(this.#server.port), this.#server.hostname)
    const line: Line = { ends: { up: upstream, down: client }, waiting: { up: [], down: [] } }
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      socket.on('error', () => this.#drop(line))
      socket.on('close', () => this.#drop(line))
    }
    if (!this.open) return this.#drop(line)
    this.#lines.add(line)
    client.on('data', (bytes) => this.#pass(line, 'up', bytes))
    upstream.on('data', (bytes) => this.#pass(line, 'down', bytes))
  }

  #pass({ ends, waiting }: Line, way: Direction, bytes: Buffer): void {
    if (this.#held[way] > 0) waiting[way].push(bytes)
    else ends[way].write(bytes)
  }

  #release(way: Direction): void {
    for (const { ends, waiting } of this.#lines) for (const bytes of waiting[way].splice(0)) ends[way].write(bytes)
  }

  #drop(line: Line): void {
    this.#lines.delete(line)
    line.ends.up.destroy()
    line.ends.down.destroy()
  }
}

/** Something happens to the way between two: mostly nothing, sometimes a delay, a silence or a lost connection. */
export function disturb(link: Link, random: SeededRandom): string {
  const steps = 1 + random.below(12)
  if (random.chance(0.5)) {
    const way = random.pick(['up', 'down', 'both'] as const)
    link.delay(way, steps)
    return `delay ${way}`
  }
  link.cut(random.chance(0.4) ? 1 : steps)
  return 'cut'
}
