import { dragSteadily, startFrameClock } from '../browser/dragSteadily.ts'
import { openBrowser } from '../browser/openBrowser.ts'
import { pause } from '../load/waitFor.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'
import { seedBoard } from '../servers/seedBoard.ts'

const CARDS = 500
/** Who has written the cards, and how many of them drag on while one watches. */
const [WRITERS, OTHERS] = [50, 24] as const
const DRAGS = 12
/** One card in so many is moved by nobody else, so that where it ends can be told. */
const OWN_EVERY = 4
const RATE = { editsPerSecond: 60, cursorsPerSecond: 120 }

/** N: what whoever drags a card at a screen sees of it, while everybody else drags, too. */
export const boardFrames: Scenario = {
  letter: 'N',
  title: `in a browser: dragging among ${CARDS} cards while ${OTHERS} others make ${RATE.editsPerSecond} drags/s`,
  servers: ['releve'],
  mostRounds: 2,
  shown: [
    { figure: 'median', title: 'frames a second, median', unit: '', digits: 0 },
    { figure: 'slow', title: 'slowest twentieth', unit: '', digits: 0 },
    { figure: 'longest', title: 'longest frame', unit: 'ms', digits: 0 },
    { figure: 'aloneMedian', title: 'nobody else dragging: median', unit: '', digits: 0 },
    { figure: 'aloneSlow', title: 'slowest twentieth', unit: '', digits: 0 },
    { figure: 'aloneLongest', title: 'longest frame', unit: 'ms', digits: 0 },
    { figure: 'misplaced', title: 'cards not where they were let go', unit: '' },
  ],
  aims: [
    { figure: 'median', bound: 'atLeast', value: 50 },
    { figure: 'aloneMedian', bound: 'atLeast', value: 50 },
    { figure: 'misplaced', bound: 'atMost', value: 0 },
  ],
  async run({ folder, start, generator }: Bench): Promise<Figures> {
    const board = await seedBoard(folder, {
      code: 'FRAMES',
      people: WRITERS,
      writers: WRITERS,
      cards: CARDS,
      grouped: true,
    })
    const server = await start()
    const target = { ...server.target, cookies: board.members }
    const own = new Set(board.cards.filter((_, nth) => nth % OWN_EVERY === 0))
    const { state, themes } = board
    const theirs = { state, themes, cards: board.cards.filter((card) => !own.has(card)) }
    await generator.call('join', { target, documents: [board.documentId], size: OTHERS, seed: 1, board: theirs })
    const origin = target.headers['Origin'] ?? ''
    const { page, close } = await openBrowser(origin, board.secretary)
    try {
      await startFrameClock(page)
      await page.goto(`${origin}/boards/${board.boardId}`)
      await page.locator(`[data-zone="${themes[0]}"]`).waitFor()
      await dragSteadily(page, own, { drags: 2, seed: 1 })
      const alone = await dragSteadily(page, own, { drags: DRAGS, seed: 2 })
      const [together, { missing, ownCpu }] = await Promise.all([
        pause(1000).then(() => dragSteadily(page, own, { drags: DRAGS, seed: 3 })),
        generator.call('pace', { seconds: DRAGS * 1.6, ...RATE, seed: 3 }),
      ])
      return {
        median: together.median,
        slow: together.slow,
        longest: together.longest,
        aloneMedian: alone.median,
        aloneSlow: alone.slow,
        aloneLongest: alone.longest,
        frames: together.frames + alone.frames,
        misplaced: together.misplaced + alone.misplaced,
        missing,
        generatorCpu: ownCpu,
      }
    } finally {
      await close()
    }
  },
}
