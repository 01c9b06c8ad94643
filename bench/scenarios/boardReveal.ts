import { seedBoard } from '../servers/seedBoard.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

const PEOPLE = 250
const WRITTEN = { cards: 75, writers: 25 } as const
/** Aim of the whole: from the press to the last of all screens. */
const ALL_SHOWN_MS = 1000

/** M: the cards are shown, and every screen asks for them in the same moment. */
export const boardReveal: Scenario = {
  letter: 'M',
  title: `the reveal of ${WRITTEN.cards} cards to ${PEOPLE} people who follow the board, with named and with hidden authors`,
  servers: ['releve'],
  mostRounds: 3,
  shown: [
    { figure: 'named', title: 'named: on all screens', unit: 'ms', digits: 0 },
    { figure: 'namedP50', title: 'on half of them', unit: 'ms', digits: 0 },
    { figure: 'anonymous', title: 'anonymous: on all screens', unit: 'ms', digits: 0 },
    { figure: 'anonymousP50', title: 'on half of them', unit: 'ms', digits: 0 },
    { figure: 'early', title: 'told a card before', unit: '' },
    { figure: 'incomplete', title: 'not shown all', unit: '' },
  ],
  aims: [
    { figure: 'named', bound: 'atMost', value: ALL_SHOWN_MS },
    { figure: 'anonymous', bound: 'atMost', value: ALL_SHOWN_MS },
    { figure: 'early', bound: 'atMost', value: 0 },
    { figure: 'incomplete', bound: 'atMost', value: 0 },
  ],
  async run({ folder, start, generator }: Bench): Promise<Figures> {
    const wanted = { people: PEOPLE, ...WRITTEN, grouped: false }
    const boards = {
      named: await seedBoard(folder, { ...wanted, code: 'NAMED' }),
      anonymous: await seedBoard(folder, { ...wanted, code: 'ANON', settings: { anonymity: 'anonymous' } }),
    }
    const figures: Figures = { early: 0, incomplete: 0 }
    for (const [name, { boardId, secretary, members }] of Object.entries(boards)) {
      const server = await start()
      const asked = { target: server.target, boardId, runner: secretary, viewers: members, cards: WRITTEN.cards }
      const { shown, early, incomplete } = await generator.call('reveal', asked)
      await server.kill()
      figures[name] = shown.max
      figures[`${name}P50`] = shown.p50
      figures['early'] = (figures['early'] ?? 0) + early
      figures['incomplete'] = (figures['incomplete'] ?? 0) + incomplete
    }
    return figures
  },
}
