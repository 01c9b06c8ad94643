import type { Bench, Figures, Scenario } from '../scenario.ts'

/** Two edits and five hundred cursor moves a second, however many people there are. */
const RATE = { editsPerSecond: 2, cursorsPerSecond: 500 }

/** B: a plenary in which everybody's cursor moves and hardly anybody types. */
export const crowd: Scenario = {
  letter: 'B',
  title: '250 people, then 100: 2 edits/s in all, 500 cursor moves/s',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'relay'],
  mostRounds: 2,
  shown: [
    { figure: 'cpu250', title: '250: CPU', unit: 'ms per 1,000 delivered', digits: 2 },
    { figure: 'text250', title: 'text p99', unit: 'ms', digits: 1 },
    { figure: 'cursor250', title: 'cursors p99', unit: 'ms', digits: 1 },
    { figure: 'missing250', title: 'not arrived', unit: '' },
    { figure: 'cpu100', title: '100: CPU', unit: 'ms', digits: 2 },
    { figure: 'text100', title: 'text p99', unit: 'ms', digits: 1 },
    { figure: 'cursor100', title: 'cursors p99', unit: 'ms', digits: 1 },
  ],
  aims: [
    { figure: 'cpu250', bound: 'atMost', value: 0.12, times: 'hocuspocus' },
    { figure: 'text250', bound: 'atMost', value: 0.7, times: 'hocuspocus' },
    { figure: 'cursor250', bound: 'atMost', value: 60 },
    { figure: 'cpu100', bound: 'atMost', value: 0.3, times: 'hocuspocus' },
    { figure: 'cursor100', bound: 'atMost', value: 25 },
  ],
  async run(bench: Bench): Promise<Figures> {
    return { ...(await withPeople(bench, 250)), ...(await withPeople(bench, 100)) }
  },
}

async function withPeople({ start, generator, documents }: Bench, size: number): Promise<Figures> {
  const server = await start()
  await generator.call('join', { target: server.target, documents: documents(1), size, seed: size })
  await generator.call('pace', { seconds: 2, ...RATE, seed: 2 })
  const before = server.cpuMs()
  const pace = await generator.call('pace', { seconds: 6, ...RATE, seed: 3 })
  const cpu = server.cpuMs() - before
  await generator.call('leave', {})
  await server.kill()
  return {
    [`cpu${size}`]: (cpu / (pace.text.count + pace.cursor.count)) * 1000,
    [`busy${size}`]: cpu / pace.seconds / 10,
    [`text${size}`]: pace.text.p99,
    [`cursor${size}`]: pace.cursor.p99,
    [`cursorsSeen${size}`]: pace.cursor.count / (pace.cursors * (size - 1)),
    [`missing${size}`]: pace.missing,
    [`generatorCpu${size}`]: pace.ownCpu,
  }
}
