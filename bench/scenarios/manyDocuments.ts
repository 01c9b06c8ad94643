import { pause } from '../load/waitFor.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

/** People in each document, and documents opened before the count begins, so that no first time is measured. */
const PEOPLE = 5
const WARM_UP = 10

/** C: a day with many meetings. */
export const manyDocuments: Scenario = {
  ...ofSize(200, 200),
  letter: 'C',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb', 'relay'],
  mostRounds: 2,
  aims: [
    { figure: 'resident', bound: 'atMost', value: 55 },
    { figure: 'cpu', bound: 'atMost', value: 0.55, times: 'hocuspocus' },
  ],
}

/** I: five times as many. */
export const thousandDocuments: Scenario = {
  ...ofSize(980, 500),
  letter: 'I',
  title: '1,000 documents × 5 people, 500 edits/s in all',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'relay'],
  mostRounds: 1,
  aims: [],
}

function ofSize(count: number, editsPerSecond: number): Omit<Scenario, 'letter' | 'servers' | 'mostRounds' | 'aims'> {
  return {
    title: `${count} documents × ${PEOPLE} people, ${editsPerSecond} edits/s in all`,
    shown: [
      { figure: 'resident', title: 'memory per open document', unit: 'KB', digits: 0 },
      { figure: 'heap', title: 'of it heap', unit: 'KB', digits: 0 },
      { figure: 'cpu', title: 'server CPU', unit: '% of a core', digits: 1 },
      { figure: 'p99', title: 'p99', unit: 'ms', digits: 1 },
      { figure: 'missing', title: 'not arrived', unit: '' },
    ],
    run: (bench) => openMany(bench, count, editsPerSecond),
  }
}

async function openMany(
  { start, generator, documents }: Bench,
  count: number,
  editsPerSecond: number,
): Promise<Figures> {
  const server = await start()
  const { target } = server
  const all = documents(WARM_UP + count)
  const rate = { editsPerSecond, cursorsPerSecond: 0 }
  await generator.call('join', { target, documents: all.slice(0, WARM_UP), size: PEOPLE, seed: 1 })
  await generator.call('pace', { seconds: 2, ...rate, seed: 2 })
  const empty = await server.memory()
  await generator.call('join', { target, documents: all.slice(WARM_UP), size: PEOPLE, seed: 3 })
  await generator.call('pace', { seconds: 2, ...rate, seed: 4 })
  await pause(500)
  const full = await server.memory()
  const before = server.cpuMs()
  const pace = await generator.call('pace', { seconds: 6, ...rate, seed: 5 })
  return {
    heap: (full.heap - empty.heap) / count / 1024,
    resident: (full.rss - empty.rss) / count / 1024,
    cpu: (server.cpuMs() - before) / pace.seconds / 10,
    p99: pace.text.p99,
    missing: pace.missing,
    generatorCpu: pace.ownCpu,
  }
}
