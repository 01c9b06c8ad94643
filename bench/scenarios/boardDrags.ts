import type { SeededBoard } from '../servers/seedBoard.ts'
import { seedBoard } from '../servers/seedBoard.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

const CARDS = 500
/** Of each drag others are told three things: that a card is held, where it is put, that it is let go. */
const RATE = { editsPerSecond: 60, cursorsPerSecond: 120 }
const SIZES = [25, 250] as const

/** L: many hands group the cards of one board. */
export const boardDrags: Scenario = {
  letter: 'L',
  title: `25 people, then 250, on one board of ${CARDS} cards: ${RATE.editsPerSecond} drags/s in all`,
  servers: ['releve'],
  mostRounds: 3,
  shown: [
    { figure: 'busy25', title: '25: CPU', unit: '% of a core', digits: 1 },
    { figure: 'cpu25', title: 'CPU', unit: 'ms per 1,000 delivered', digits: 2 },
    { figure: 'p50of25', title: 'drag to another’s copy, p50', unit: 'ms', digits: 1 },
    { figure: 'p99of25', title: 'p99', unit: 'ms', digits: 1 },
    { figure: 'busy250', title: '250: CPU', unit: '% of a core', digits: 1 },
    { figure: 'cpu250', title: 'CPU', unit: 'ms per 1,000 delivered', digits: 2 },
    { figure: 'p50of250', title: 'p50', unit: 'ms', digits: 1 },
    { figure: 'p99of250', title: 'p99', unit: 'ms', digits: 1 },
    { figure: 'missing', title: 'not arrived', unit: '' },
  ],
  aims: [{ figure: 'missing', bound: 'atMost', value: 0 }],
  async run(bench: Bench): Promise<Figures> {
    const most = Math.max(...SIZES)
    const board = await seedBoard(bench.folder, {
      code: 'DRAGS',
      people: most,
      writers: most,
      cards: CARDS,
      grouped: true,
    })
    let figures: Figures = { missing: 0 }
    for (const size of SIZES) {
      const { missing, ...more } = await withPeople(bench, board, size)
      figures = { ...figures, ...more, missing: (figures['missing'] ?? 0) + missing }
    }
    return figures
  },
}

async function withPeople(
  { start, generator }: Bench,
  { documentId, members, state, cards, themes }: SeededBoard,
  size: number,
): Promise<Figures & { missing: number }> {
  const server = await start()
  const target = { ...server.target, cookies: members }
  await generator.call('join', { target, documents: [documentId], size, seed: size, board: { state, cards, themes } })
  await generator.call('pace', { seconds: 2, ...RATE, seed: 2 })
  const before = server.cpuMs()
  const pace = await generator.call('pace', { seconds: 8, ...RATE, seed: 3 })
  const cpu = server.cpuMs() - before
  await generator.call('leave', {})
  await server.kill()
  return {
    [`cpu${size}`]: (cpu / (pace.text.count + pace.cursor.count)) * 1000,
    [`busy${size}`]: cpu / pace.seconds / 10,
    [`p50of${size}`]: pace.text.p50,
    [`p99of${size}`]: pace.text.p99,
    [`held${size}`]: pace.cursor.p99,
    [`generatorCpu${size}`]: pace.ownCpu,
    missing: pace.missing,
  }
}
