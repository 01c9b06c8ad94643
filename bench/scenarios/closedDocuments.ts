import { pause } from '../load/waitFor.ts'
import { untilIdle, type RunningServer } from '../servers/process.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

const AT_ONCE = 100
const PEOPLE = 2

/** G: what stays in memory of documents that nobody has open any more. */
export const closedDocuments: Scenario = {
  letter: 'G',
  title: '500 documents opened, edited and closed again: heap that stays',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb'],
  mostRounds: 1,
  shown: [
    { figure: 'each', title: 'a document', unit: 'KB', digits: 2 },
    { figure: 'eachLater', title: 'in the second half', unit: 'KB', digits: 2 },
  ],
  aims: [
    { figure: 'each', bound: 'atMost', value: 0.3 },
    { figure: 'eachLater', bound: 'atMost', value: 0.1 },
  ],
  async run(bench: Bench): Promise<Figures> {
    const server = await bench.start()
    const all = bench.documents(600)
    const heapAfter = async (documents: readonly string[]): Promise<number> => {
      for (let at = 0; at < documents.length; at += AT_ONCE) {
        await visit(bench, server, documents.slice(at, at + AT_ONCE), at)
      }
      await untilClosed(server)
      return (await server.memory()).heap / 1024
    }
    const begin = await heapAfter(all.slice(0, 100))
    const middle = await heapAfter(all.slice(100, 350))
    const end = await heapAfter(all.slice(350, 600))
    return { each: (end - begin) / 500, eachLater: (end - middle) / 250 }
  },
}

async function visit({ generator }: Bench, { target }: RunningServer, documents: string[], seed: number) {
  await generator.call('join', { target, documents, size: PEOPLE, seed })
  await generator.call('pace', { seconds: 0.5, editsPerSecond: 400, cursorsPerSecond: 200, seed })
  await generator.call('leave', {})
}

/** Ours says how many documents it holds; the others close theirs within a few seconds or never. */
async function untilClosed(server: RunningServer): Promise<void> {
  const { dialect, headers } = server.target
  let open = 1
  if (dialect === 'releve') {
    const end = performance.now() + 60_000
    while (open > 0 && performance.now() < end) {
      const health = await fetch(`${headers['Origin']}/healthz`)
      open = ((await health.json()) as { documents: number }).documents
      await pause(500)
    }
  } else {
    await pause(3000)
  }
  await untilIdle(server)
}
