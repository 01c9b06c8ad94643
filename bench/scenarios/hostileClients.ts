import { attackNames } from '../load/attacks.ts'
import { pause } from '../load/waitFor.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'
import type { RunningServer } from '../servers/process.ts'

const PEOPLE = 10
const MOST_SECONDS = 8
const MEGABYTE = 1024 * 1024

/** H: what ten people notice of somebody who means harm, each attack on a server of its own. */
export const hostileClients: Scenario = {
  letter: 'H',
  title: `hostile clients beside ${PEOPLE} people: ${attackNames.join(', ')}`,
  servers: ['releve', 'hocuspocus', 'yWebsocket'],
  mostRounds: 1,
  shown: [
    { figure: 'died', title: 'attacks that ended the process', unit: '' },
    { figure: 'cutOff', title: 'people cut off', unit: '' },
    { figure: 'forwarded', title: 'malformed passed on', unit: '' },
    { figure: 'pingP99', title: "others' ping p99", unit: 'ms', digits: 1 },
    { figure: 'pingMax', title: 'longest', unit: 'ms', digits: 0 },
    { figure: 'growth', title: 'memory that stays', unit: 'MB', digits: 0 },
    { figure: 'peak', title: 'at the worst moment', unit: 'MB', digits: 0 },
  ],
  aims: [
    { figure: 'died', bound: 'atMost', value: 0 },
    { figure: 'forwarded', bound: 'atMost', value: 0 },
    { figure: 'pingP99', bound: 'atMost', value: 50 },
    { figure: 'growth', bound: 'atMost', value: 32 },
    { figure: 'peak', bound: 'atMost', value: 32 },
  ],
  async run(bench: Bench): Promise<Figures> {
    const each: Figures[] = []
    for (const attack of attackNames) each.push(await underAttack(bench, attack, each.length))
    const all = (figure: string): number[] =>
      each.flatMap((figures) => Object.entries(figures).flatMap(([name, value]) => (isOf(name, figure) ? [value] : [])))
    const sum = (figure: string): number => all(figure).reduce((total, value) => total + value, 0)
    return {
      ...Object.assign({}, ...each),
      died: sum('died'),
      cutOff: sum('cutOff'),
      forwarded: sum('forwarded'),
      pingP99: Math.max(...all('pingP99')),
      pingMax: Math.max(...all('pingMax')),
      growth: Math.max(...all('growth')),
      peak: Math.max(...all('peak')),
    }
  },
}

function isOf(name: string, figure: string): boolean {
  return name.startsWith(`${figure}:`)
}

async function underAttack(
  { start, generator, another, documents, trace }: Bench,
  attack: (typeof attackNames)[number],
  index: number,
): Promise<Figures> {
  const server = await start()
  const [document = ''] = documents(index + 1).slice(-1)
  await generator.call('join', { target: server.target, documents: [document], size: PEOPLE, seed: 1 })
  await generator.call('pace', { seconds: 1, editsPerSecond: 50, cursorsPerSecond: 0, seed: 2 })
  const before = await server.memory()
  let peak = before.rss
  const watch = setInterval(() => {
    peak = Math.max(peak, server.rss())
  }, 50)
  const { target } = server
  const watching = generator.call('watch', { target, document, attack })
  await pause(500)
  await another().call('attack', { target, document, attack, whole: trace().whole, maxSeconds: MOST_SECONDS })
  await pause(1000)
  await generator.call('unwatch', {})
  const result = await watching
  await generator.call('leave', {})
  await pause(1000)
  clearInterval(watch)
  const died = server.isAlive() ? 0 : 1
  const stays = died === 1 ? undefined : await heapOf(server)
  await server.kill()
  return {
    [`died:${attack}`]: died,
    [`cutOff:${attack}`]: result.cutOff,
    [`forwarded:${attack}`]: result.forwarded,
    [`missing:${attack}`]: result.missing,
    [`pingP99:${attack}`]: result.pings.p99,
    [`pingMax:${attack}`]: result.pings.max,
    [`peak:${attack}`]: (peak - before.rss) / MEGABYTE,
    ...(stays === undefined ? {} : { [`growth:${attack}`]: (stays - before.heap) / MEGABYTE }),
  }
}

/** Undefined when it is too busy to answer. */
async function heapOf(server: RunningServer): Promise<number | undefined> {
  return server.memory().then(
    ({ heap }) => heap,
    () => undefined,
  )
}
