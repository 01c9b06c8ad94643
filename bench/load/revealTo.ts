import { Agent, request } from 'node:http'
import type { BoardView } from '../../shared/boards/board.ts'
import type { LiveMessage } from '../../shared/journal.ts'
import type { Params, RevealResult } from './commands.ts'
import { Latencies } from './latencies.ts'
import { RawSocket } from './rawSocket.ts'
import { waitFor } from './waitFor.ts'

/** How long the client gathers what it hears of before it asks again, as in its liveJournal. */
const GATHER_MS = 40
const PATIENCE_MS = 20_000
/** Pages that are opened at the same time, before the measurement. */
const AT_ONCE = 20

interface Viewer {
  ask: () => Promise<BoardView>
  close: () => void
  isListening: boolean
  /** Shown cards at the last answer. */
  seen: number
}

/** Shows the cards of a board to everybody who has it open. */
export async function revealTo(asked: Params<'reveal'>): Promise<RevealResult> {
  const { target, boardId, runner, viewers: cookies, cards } = asked
  const shown = new Latencies()
  let pressedAt = Number.NaN
  const viewers = cookies.map((cookie) =>
    openViewer(asked, cookie, (viewer) => {
      if (viewer.seen === cards) shown.add(performance.now() - pressedAt)
    }),
  )
  await waitFor(() => viewers.every(({ isListening }) => isListening), PATIENCE_MS)
  for (let from = 0; from < viewers.length; from += AT_ONCE)
    await Promise.all(viewers.slice(from, from + AT_ONCE).map((viewer) => look(viewer)))
  // What somebody wrote themselves they have seen all along.
  const early = viewers.filter(({ seen }) => seen > 0).length

  const { send, agent } = sender(target, runner)
  const { board } = JSON.parse(await send('GET', `/api/boards/${boardId}`)) as BoardView
  pressedAt = performance.now()
  await send(
    'POST',
    `/api/boards/${boardId}/phase`,
    JSON.stringify({ from: board.phase, version: board.version, to: 'reveal' }),
  )
  await waitFor(() => viewers.every(({ seen }) => seen === cards), PATIENCE_MS)
  agent.destroy()
  for (const viewer of viewers) viewer.close()
  return { shown: shown.spread(), early, incomplete: viewers.filter(({ seen }) => seen !== cards).length }
}

/** A page as it follows the board: what it hears touches the board, and a moment later it asks again. */
function openViewer({ target, boardId }: Params<'reveal'>, cookie: string, onSeen: (viewer: Viewer) => void): Viewer {
  const { send, agent } = sender(target, cookie)
  let gathering: NodeJS.Timeout | undefined
  const socket = new RawSocket({
    host: target.host,
    port: target.port,
    path: '/live',
    headers: { ...target.headers, Cookie: cookie },
    onOpen: () => (viewer.isListening = true),
    onMessage: (bytes, start, end) => {
      const { entry } = JSON.parse(Buffer.from(bytes.subarray(start, end)).toString()) as LiveMessage
      if (!('boardId' in entry) || entry.boardId !== boardId) return
      gathering ??= setTimeout(() => {
        gathering = undefined
        void look(viewer).then(() => onSeen(viewer))
      }, GATHER_MS)
    },
    onClose: () => (viewer.isListening = false),
  })
  const viewer: Viewer = {
    ask: async () => JSON.parse(await send('GET', `/api/boards/${boardId}`)) as BoardView,
    close() {
      socket.close()
      agent.destroy()
    },
    isListening: false,
    seen: 0,
  }
  return viewer
}

async function look(viewer: Viewer): Promise<void> {
  const { cards } = await viewer.ask()
  viewer.seen = cards.filter(({ state }) => state.is === 'shared').length
}

/** Requests of one person over a connection of their own that stays open. */
function sender({ host, port, headers }: Params<'reveal'>['target'], cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const own = { ...headers, Cookie: cookie, 'Content-Type': 'application/json' }
  const send = (method: 'GET' | 'POST', path: string, body?: string): Promise<string> =>
    new Promise((done, fail) => {
      const asked = request({ host, port, path, method, agent, headers: own }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (answer.statusCode === 200) done(text)
          else fail(new Error(`${method} ${path}: ${answer.statusCode} ${text}`))
        })
      })
      asked.once('error', fail)
      asked.end(body)
    })
  return { send, agent }
}
