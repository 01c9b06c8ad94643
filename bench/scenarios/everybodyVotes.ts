import { seedCrowd } from '../../server/testing/crowdOfVoters.ts'
import { pause } from '../load/waitFor.ts'
import { ITEM } from '../load/writer.ts'
import type { Target } from '../load/target.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

const PEOPLE = 500
const TYPISTS = 25
/** Each types four times a second. */
const RATE = { editsPerSecond: TYPISTS * 4, cursorsPerSecond: 0 }

/** V: the chair says “please vote”, and everybody does, alone and while others type on. */
export const everybodyVotes: Scenario = {
  letter: 'V',
  title: `${PEOPLE} people cast in the same moment, openly and in secret; the same while ${TYPISTS} others type`,
  servers: ['releve'],
  mostRounds: 3,
  shown: [
    { figure: 'openP99', title: 'open: answered, p99', unit: 'ms', digits: 0 },
    { figure: 'openP50', title: 'p50', unit: 'ms', digits: 0 },
    { figure: 'secretP99', title: 'secret: p99', unit: 'ms', digits: 0 },
    { figure: 'openTypingP99', title: 'while others type: open p99', unit: 'ms', digits: 0 },
    { figure: 'secretTypingP99', title: 'secret p99', unit: 'ms', digits: 0 },
    { figure: 'textAloneP99', title: 'text without votes p99', unit: 'ms', digits: 1 },
    { figure: 'textP99', title: 'text meanwhile p99', unit: 'ms', digits: 0 },
    { figure: 'unrecorded', title: 'not recorded', unit: '' },
    { figure: 'miscounted', title: 'miscounted', unit: '' },
    { figure: 'missing', title: 'edits lost', unit: '' },
  ],
  aims: [
    { figure: 'unrecorded', bound: 'atMost', value: 0 },
    { figure: 'miscounted', bound: 'atMost', value: 0 },
    { figure: 'missing', bound: 'atMost', value: 0 },
  ],
  async run({ folder, start, generator, another }: Bench): Promise<Figures> {
    const crowd = await seedCrowd(folder, { people: PEOPLE, secret: [false, true, false, true], itemId: ITEM })
    const server = await start()
    const target = { ...server.target, cookies: crowd.voters.slice(0, TYPISTS).map(({ cookie }) => cookie) }
    const cast = (vote: number) =>
      another().call('cast', { target, voteId: crowd.votes[vote] ?? '', voters: crowd.voters })
    const open = await cast(0)
    const secret = await cast(1)

    await generator.call('join', { target, documents: [crowd.minutesId], size: TYPISTS, seed: 1 })
    const alone = await generator.call('pace', { seconds: 6, ...RATE, seed: 2 })
    const [typing, openTyping, secretTyping] = await Promise.all([
      generator.call('pace', { seconds: 8, ...RATE, seed: 3 }),
      pause(1000).then(() => cast(2)),
      pause(5000).then(() => cast(3)),
    ])
    const all = [open, secret, openTyping, secretTyping]
    const counted = await Promise.all(crowd.votes.map((voteId) => countOf(target, crowd.secretary, voteId)))
    return {
      openP50: open.answers.p50,
      openP99: open.answers.p99,
      openAll: open.milliseconds,
      secretP50: secret.answers.p50,
      secretP99: secret.answers.p99,
      secretAll: secret.milliseconds,
      openTypingP99: openTyping.answers.p99,
      secretTypingP99: secretTyping.answers.p99,
      textAloneP99: alone.text.p99,
      textP99: typing.text.p99,
      textMax: typing.text.max,
      unrecorded: all.reduce((sum, { recorded }) => sum + PEOPLE - recorded, 0),
      miscounted: counted.reduce((sum, wrong) => sum + wrong, 0),
      missing: alone.missing + typing.missing,
      generatorCpu: typing.ownCpu,
    }
  },
}

/** Closes a vote and says by how many papers its figures miss what was cast: a third each, in turn. */
async function countOf({ host, port, headers }: Target, cookie: string, voteId: string): Promise<number> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/votes/${voteId}`
  const own = { ...headers, cookie }
  await fetch(`${url}/close`, { method: 'POST', headers: own })
  const { vote } = (await (await fetch(url, { headers: own })).json()) as {
    vote: { tally: Record<'for' | 'against' | 'abstain', number> | null }
  }
  const { tally } = vote
  const expected = [0, 1, 2].map((turn) => Math.ceil((PEOPLE - turn) / 3))
  const found = tally ? [tally.for, tally.against, tally.abstain] : [0, 0, 0]
  return expected.reduce((sum, papers, turn) => sum + Math.abs(papers - (found[turn] ?? 0)), 0)
}
