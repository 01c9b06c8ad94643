import type { Bench, Figures, Scenario } from '../scenario.ts'

const SPEED = 20
const HOURS = 3
const MEGABYTE = 1024 * 1024

/** J: a whole meeting, which shows what grows with time. */
export const longMeeting: Scenario = {
  letter: 'J',
  title: `a meeting of ${HOURS} hours replayed at ${SPEED}×: 25 people, 8 items, pauses, two dropouts`,
  servers: ['releve'],
  mostRounds: 1,
  shown: [
    { figure: 'edits', title: 'edits', unit: '' },
    { figure: 'heapStart', title: 'heap at the start', unit: 'MB', digits: 1 },
    { figure: 'heapEnd', title: 'at the end', unit: 'MB', digits: 1 },
    { figure: 'residentStart', title: 'resident at the start', unit: 'MB', digits: 0 },
    { figure: 'residentEnd', title: 'at the end', unit: 'MB', digits: 0 },
    { figure: 'cpu', title: 'server CPU', unit: '% of a core', digits: 1 },
    { figure: 'versions', title: 'versions of the minutes at the end', unit: '' },
    { figure: 'cutOff', title: 'people cut off', unit: '' },
  ],
  aims: [
    { figure: 'versions', bound: 'atMost', value: 1 },
    { figure: 'cutOff', bound: 'atMost', value: 0 },
  ],
  async run({ start, generator, documents }: Bench): Promise<Figures> {
    const server = await start()
    const [rehearsal = '', document = ''] = documents(2)
    const meeting = { target: server.target, people: 25, items: 8, speed: SPEED, seed: 1 }
    await generator.call('meeting', { ...meeting, document: rehearsal, seconds: 10 })
    const before = { memory: await server.memory(), cpu: server.cpuMs() }
    const seconds = (HOURS * 3600) / SPEED
    const held = await generator.call('meeting', { ...meeting, document, seconds })
    const cpu = (server.cpuMs() - before.cpu) / seconds / 10
    const after = await server.memory()
    return {
      ...held,
      cpu,
      heapStart: before.memory.heap / MEGABYTE,
      heapEnd: after.heap / MEGABYTE,
      residentStart: before.memory.rss / MEGABYTE,
      residentEnd: after.rss / MEGABYTE,
    }
  },
}
