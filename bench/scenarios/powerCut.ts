import { pause } from '../load/waitFor.ts'
import { textTokensIn, tokenKind, writeToken } from '../load/tokens.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'
import { readStoredText } from '../servers/readStoredText.ts'

const PEOPLE = 25

/** F: ten seconds of typing, then the process is gone, and with every client dead the store itself is read. */
export const powerCut: Scenario = {
  letter: 'F',
  title: 'kill -9 after 10 s of 25 people typing: edits that others had received and the store has not',
  servers: ['releve', 'hocuspocus', 'yWebsocket', 'yLeveldb'],
  mostRounds: 1,
  shown: [
    { figure: 'lost', title: 'lost', unit: '' },
    { figure: 'relayed', title: 'of', unit: 'received by others' },
  ],
  aims: [{ figure: 'lost', bound: 'atMost', value: 0 }],
  async run({ name, folder, start, generator, documents }: Bench): Promise<Figures> {
    const server = await start()
    const [document = ''] = documents(1)
    await generator.call('join', { target: server.target, documents: [document], size: PEOPLE, seed: 1 })
    const typing = generator.call('pace', {
      seconds: 11,
      editsPerSecond: 4 * PEOPLE,
      cursorsPerSecond: 0,
      seed: 2,
      mayBeCut: true,
    })
    await pause(10_000)
    await server.kill()
    await typing
    const [relayed = []] = await generator.call('relayed', {})
    await generator.stop()
    const stored = textTokensIn(await readStoredText(name, folder, document))
    const lost = relayed.map((last, person) => {
      const tokens = Array.from({ length: last }, (_, index) => writeToken(tokenKind.text, person, index + 1))
      return tokens.filter((token) => !stored.has(token)).length
    })
    return { lost: sum(lost), relayed: sum(relayed) }
  },
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
