import { pause } from '../load/waitFor.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'
import { untilIdle } from '../servers/process.ts'

/** Edits on the way at most: more are no test of speed, but of what a flood does, which is another scenario. */
const WINDOW = 2000
const MAX_SECONDS = 12
/** After the longest of the pauses after which a server here stores. */
const STORED_MS = 3000

/** E: the history of a long text, typed in, then opened from the disk by one and by many at once. */
export const longDocument: Scenario = {
  letter: 'E',
  title: 'a text of 259,778 edits: typed in, opened cold by one, opened cold by 25 at once',
  servers: ['releve', 'hocuspocus', 'yLeveldb'],
  mostRounds: 2,
  shown: [
    { figure: 'ingest', title: 'ingest', unit: 'k edits/s', digits: 1 },
    { figure: 'first', title: 'first of 1', unit: 'ms', digits: 1 },
    { figure: 'last', title: 'last of 25', unit: 'ms', digits: 1 },
    { figure: 'kilobytes', title: 'to a client', unit: 'KB', digits: 0 },
  ],
  aims: [
    { figure: 'ingest', bound: 'atLeast', value: 60 },
    { figure: 'first', bound: 'atMost', value: 8 },
    { figure: 'last', bound: 'atMost', value: 20 },
    { figure: 'copies', bound: 'atMost', value: 1.1 },
  ],
  async run({ name, start, generator, documents, trace }: Bench): Promise<Figures> {
    const { updates, whole, size } = trace()
    const [document = ''] = documents(1)
    const writing = await start()
    const took = await generator.call('ingest', {
      target: writing.target,
      document,
      updates,
      whole,
      window: WINDOW,
      // Ours is to be opened from the log of every single edit, however long that takes.
      maxSeconds: name === 'releve' ? 90 : MAX_SECONDS,
    })
    await pause(STORED_MS)
    await untilIdle(writing)
    await writing.stop()

    const cold = async (clients: number) => {
      const server = await start()
      await pause(300)
      const opened = await generator.call('open', { target: server.target, document, clients, whole })
      await server.stop()
      if (!opened.whole) throw new Error('what was opened is not the whole document')
      return opened
    }
    const one = await cold(1)
    const many = await cold(25)
    return {
      ingest: took.edits / took.seconds / 1000,
      first: one.first,
      last: many.last,
      kilobytes: one.bytes / 1024,
      copies: one.bytes / size,
    }
  },
}
