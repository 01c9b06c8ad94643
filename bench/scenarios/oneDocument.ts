import type { Bench, Figures, Scenario } from '../scenario.ts'

const PEOPLE = 25

/** A: people who type together in one document. */
export const oneDocument: Scenario = {
  letter: 'A',
  title: '25 people, 4 edits/s each, one document',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb', 'relay'],
  mostRounds: 4,
  shown: [
    { figure: 'cpu', title: 'server CPU', unit: '% of a core', digits: 1 },
    { figure: 'p50', title: 'p50', unit: 'ms', digits: 2 },
    { figure: 'p99', title: 'p99', unit: 'ms', digits: 2 },
    { figure: 'missing', title: 'not arrived', unit: '' },
  ],
  aims: [
    { figure: 'cpu', bound: 'atMost', value: 0.65, times: 'hocuspocus' },
    { figure: 'cpu', bound: 'atMost', value: 1, times: 'yWebsocket' },
    { figure: 'p99', bound: 'atMost', value: 1, times: 'yWebsocket' },
  ],
  async run({ start, generator, documents }: Bench): Promise<Figures> {
    const server = await start()
    await generator.call('join', { target: server.target, documents: documents(1), size: PEOPLE, seed: 1 })
    const rate = { editsPerSecond: 4 * PEOPLE, cursorsPerSecond: 0 }
    await generator.call('pace', { seconds: 3, ...rate, seed: 2 })
    const before = server.cpuMs()
    const pace = await generator.call('pace', { seconds: 8, ...rate, seed: 3 })
    const cpu = (server.cpuMs() - before) / pace.seconds / 10
    const { p50, p99, max } = pace.text
    return { cpu, p50, p99, max, missing: pace.missing, delivered: pace.text.count, generatorCpu: pace.ownCpu }
  },
}
