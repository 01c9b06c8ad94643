import { WebSocket } from 'ws'
import type { BoardView } from '../../shared/boards/board.ts'
import { aheadBy, secondsLeft } from '../../shared/boards/timer.ts'
import type { LiveMessage } from '../../shared/journal.ts'
import { must } from './decisionRoom.ts'
import type { TestPerson, TestServer } from './testServer.ts'
import { until } from './until.ts'

/** As long as the client gathers what it hears of before it asks again. */
const GATHER_MS = 40

/** Somebody's screen on a board, with real sockets and answers: it hears that something happened and asks again. */
export interface Screen {
  name: string
  /** The last answer. */
  view: () => BoardView
  /** The timer as this screen shows it, in whole seconds. */
  secondsLeft: () => number | null
  /** When, on this machine's clock, it first showed what holds of a view since `from`; undefined while it has not. */
  shownAt: (from: number, holds: (view: BoardView) => boolean) => number | undefined
  /** The connection goes without a word, as a laptop's lid closes. */
  lose: () => void
  /** Comes back from the last entry it heard, and asks again. */
  comeBack: () => Promise<void>
}

/** Opens a board on a device whose clock is wrong by so much. */
export async function openScreen(
  server: TestServer,
  person: TestPerson,
  boardId: string,
  { clockOff = 0 } = {},
): Promise<Screen> {
  const views: { at: number; view: BoardView }[] = []
  let lastSeq: number | null = null
  let ahead: number | null = null
  let socket: WebSocket | undefined
  let gathering: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    const view = await must(person.get<BoardView>(`/boards/${boardId}`))
    ahead = aheadBy(ahead, view.now, Date.now() + clockOff)
    views.push({ at: performance.now(), view })
  }

  async function connect(): Promise<void> {
    const since = lastSeq === null ? '' : `?since=${lastSeq}`
    const opened = new WebSocket(`${server.url.replace('http', 'ws')}/live${since}`, {
      headers: { cookie: person.cookie, origin: server.url },
    })
    socket = opened
    opened.on('error', () => undefined)
    opened.on('message', (data: Buffer) => {
      const { seq, entry } = JSON.parse(data.toString()) as LiveMessage
      lastSeq = seq
      if (!('boardId' in entry) || entry.boardId !== boardId) return
      gathering ??= setTimeout(() => {
        gathering = undefined
        if (socket === opened) void look()
      }, GATHER_MS)
    })
    await until(() => opened.readyState === WebSocket.OPEN, 'the live socket is open')
    await look()
  }

  await connect()
  const last = (): BoardView => {
    const view = views.at(-1)?.view
    if (!view) throw new Error('this screen shows nothing')
    return view
  }
  return {
    name: person.name,
    view: last,
    secondsLeft: () => secondsLeft(last().board.timer, Date.now() + clockOff, ahead ?? 0),
    shownAt: (from, holds) => views.find(({ at, view }) => at >= from && holds(view))?.at,
    lose() {
      clearTimeout(gathering)
      gathering = undefined
      socket?.terminate()
      socket = undefined
    },
    comeBack: connect,
  }
}

/** Does something and gives how many ms passed until the last of the screens showed it. */
export async function timeToAll(
  screens: readonly Screen[],
  act: () => Promise<unknown>,
  holds: (view: BoardView, screen: Screen) => boolean,
): Promise<number> {
  const from = performance.now()
  await act()
  const shown = (): (number | undefined)[] =>
    screens.map((screen) => screen.shownAt(from, (view) => holds(view, screen)))
  await until(() => shown().every((at) => at !== undefined), 'every screen shows it')
  return Math.max(...shown().map((at) => at ?? Number.NaN)) - from
}
