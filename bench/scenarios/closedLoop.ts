import type { Bench, Figures, Scenario } from '../scenario.ts'

const PEOPLE = 25

/** D: how many deliveries a second when everybody types as fast as the others hear of it. */
export const closedLoop: Scenario = {
  letter: 'D',
  title: '25 writers, one edit outstanding each',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb', 'relay'],
  mostRounds: 4,
  shown: [
    { figure: 'perSecond', title: 'deliveries', unit: 'k/s', digits: 0 },
    { figure: 'p99', title: 'p99', unit: 'ms', digits: 2 },
    { figure: 'generatorCpu', title: 'load generator', unit: 'of a core', digits: 2 },
  ],
  aims: [{ figure: 'perSecond', bound: 'atLeast', value: 2.7, times: 'hocuspocus' }],
  async run({ start, generator, documents }: Bench): Promise<Figures> {
    const server = await start()
    await generator.call('join', { target: server.target, documents: documents(1), size: PEOPLE, seed: 1 })
    await generator.call('loop', { edits: 400, maxSeconds: 4 })
    const before = server.cpuMs()
    const loop = await generator.call('loop', { edits: 3000, maxSeconds: 5 })
    const cpu = server.cpuMs() - before
    return {
      perSecond: loop.deliveries / loop.seconds / 1000,
      p99: loop.text.p99,
      cpuPerThousand: (cpu / loop.deliveries) * 1000,
      generatorCpu: loop.ownCpu,
    }
  },
}
