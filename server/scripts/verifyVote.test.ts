import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CastingState } from '../../shared/votes/castingVote.ts'
import { countVote } from '../../shared/votes/countVote.ts'
import { optionRules, voteRules, type Ballot, type Marks } from '../../shared/votes/vote.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { verifyLogCommand } from './verifyLog.ts'
import { verifyInLog, verifyVote, verifyVoteCommand, type VoteFile } from './verifyVote.ts'

let server: TestServer
let room: VotingRoom
let folder: string

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 7 })
  await room.openWith(6)
  folder = await mkdtemp(join(tmpdir(), 'releve-verify-vote-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const options = ['A', 'B', 'C'].map((name) => ({ fr: name, nl: name }))

async function exported(body: object, papers: readonly (string | Marks)[]): Promise<VoteFile> {
  const voteId = await room.openVote({ itemId: await room.addItem(), ...body })
  expect((await room.secretary.get(`/votes/${voteId}/export`)).body.error).toEqual({ code: 'votes.notCounted' })
  for (const [index, paper] of papers.entries()) await room.castOwn(index, voteId, paper)
  await room.close(voteId)
  return (await room.observer.person.get<VoteFile>(`/votes/${voteId}/export`)).body
}

it('[V30] needs nothing but Node', async () => {
  const text = await readFile(new URL('verifyVote.ts', import.meta.url), 'utf8')
  const imported = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name)
  expect(imported.every((name) => name?.startsWith('node:'))).toBe(true)
})

it('[V30] agrees with a vote of every kind, and says so', async () => {
  const rank: Marks[] = [
    [1, 2, 3],
    [2, 1, 0],
    [0, 0, 1],
  ]
  const files = [
    await exported({ rule: 'twoThirdsPresent' }, ['for', 'for', 'against', 'abstain']),
    await exported({ rule: 'ranking', options }, rank),
    await exported({ rule: 'dots', options, limits: { perOption: 2, inAll: 3 } }, [[2, 1, 0], 'abstain']),
    await exported({ rule: 'simple', secret: true }, ['for', 'against', 'for']),
  ]
  for (const file of files) expect(verifyVote(file)).toEqual([])
  const path = join(folder, 'vote.json')
  await writeFile(path, JSON.stringify(files[0]))
  expect(verifyVoteCommand([path])).toMatchObject({
    code: 0,
    text: expect.stringContaining('In order: 4 ballots') as string,
  })
})

it('[V8] [V30] names what was changed afterwards', async () => {
  const file = await exported({ rule: 'simple', secret: true }, ['for', 'against', 'for'])
  const changed = (part: object) => verifyVote({ ...file, ...part })
  const { frozen } = file
  const [one, ...others] = file.ballots
  expect(changed({ frozen: { ...frozen, rule: 'unanimityCast' } })).toEqual([
    'what the opening fixed does not fit its hash',
    'the ballots give notAdopted, the file says adopted',
  ])
  const turned = { ...one, ballot: one?.ballot === 'for' ? 'against' : 'for' }
  expect(changed({ ballots: [turned, ...others] })).toContain('the ballots do not fit their hash')
  expect(changed({ ballots: [one, one, ...others] })).toContainEqual(
    expect.stringMatching(/^the tracker .* stands twice$/),
  )
  expect(changed({ outcome: 'notAdopted' })).toEqual(['the ballots give adopted, the file says notAdopted'])
  expect(changed({ ballots: [{ ...one, ballot: 'perhaps' }, ...others] })).toContain('no paper can say "perhaps"')
  const path = join(folder, 'changed.json')
  await writeFile(path, JSON.stringify({ ...file, outcome: 'notAdopted' }))
  expect(verifyVoteCommand([path]).code).toBe(1)
  expect(verifyVoteCommand([join(folder, 'missing.json')]).code).toBe(2)
  expect(changed({ format: 'something' })).toEqual(['this is not an exported vote'])
})

it('[V1] two programs that share no line count any papers alike', () => {
  const rule = fc.constantFrom(...voteRules)
  const marks = fc
    .array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 })
    .filter((paper) => paper.some((mark) => mark > 0))
  const cross = fc.nat({ max: 2 }).map((at): Marks => [0, 1, 2].map((option) => Number(option === at)))
  const vote = rule.chain((by) => {
    const isOption = optionRules.some((one) => one === by)
    const word = fc.constantFrom<Ballot>('for', 'against', 'abstain')
    const paper: fc.Arbitrary<Ballot> = isOption
      ? fc.oneof(fc.constant<Ballot>('abstain'), by === 'plurality' || by === 'election' ? cross : marks)
      : word
    return fc.record({
      by: fc.constant(by),
      isOption: fc.constant(isOption),
      papers: fc.array(paper, { maxLength: 25 }),
      casting: fc.constantFrom<CastingState>('none', 'awaited', 'for', 'against'),
      silent: fc.nat({ max: 9 }),
      absent: fc.nat({ max: 9 }),
    })
  })
  fc.assert(
    fc.property(vote, ({ by, isOption, papers, casting, silent, absent }) => {
      const entitled = papers.length + silent
      const counted = countVote(
        { rule: by, options: isOption ? 3 : 0, casting, answersNeeded: 0, entitled, members: entitled + absent },
        papers,
      )
      const tied = countVote(
        { rule: by, options: 0, casting: 'awaited', answersNeeded: 0, entitled, members: entitled + absent },
        papers,
      )
      const places = (count: number) =>
        Array.from({ length: count }, (_, at) => ({ organisation: `O${at}`, seatId: `S${at}` }))
      const wrong = verifyVote({
        format: 'releve-vote-1',
        frozen: {
          meetingId: 'meeting',
          quorumNeeded: 0,
          rule: by,
          options: isOption ? [{}, {}, {}] : [],
          limits: isOption ? { perOption: 3, inAll: 9 } : null,
          roll: places(entitled),
          absent: places(absent),
          ...(casting === 'none' ? {} : { presiding: { seatId: 'S0' } }),
        },
        ...(tied.outcome === 'tied' && (casting === 'for' || casting === 'against')
          ? { casting: { seatId: 'S0', choice: casting } }
          : {}),
        ballots: papers.map((ballot) => ({ organisation: null, tracker: null, ballot })),
        outcome: counted.outcome,
        tally: counted.tally,
      } as unknown as VoteFile)
      // The hashes are of what is stored, which this is not.
      expect(wrong.filter((line) => !line.includes('hash'))).toEqual([])
    }),
  )
})

it('[V94] finds a secret vote’s fingerprints in the exported log, and says so when list or log is another one', async () => {
  const file = await exported({ rule: 'simple', secret: true }, ['for', 'against', 'for', 'for', 'abstain'])
  const open = await exported({ rule: 'simple' }, ['for', 'against'])
  const administrator = await server.addPerson('Administrator', { administrator: true })
  const log = await (
    await fetch(`${server.url}/api/decisions/log/export`, { headers: { cookie: administrator.cookie } })
  ).text()
  const [logPath, votePath] = [join(folder, 'log.jsonl'), join(folder, 'secret.json')]
  await writeFile(logPath, log)
  await writeFile(votePath, JSON.stringify(file))
  expect(verifyVoteCommand([votePath, '--log', logPath])).toMatchObject({
    code: 0,
    text: expect.stringContaining('The decision log holds the same fingerprints.') as string,
  })
  expect((await verifyLogCommand(['--export', logPath], folder)).code).toBe(0)
  expect(verifyVoteCommand([votePath, '--log']).code).toBe(2)
  // Nothing of the result is in the log, nor are votes that are not secret.
  expect(log).not.toMatch(/adopted|tally|outcome/i)
  expect(verifyInLog(open, log)).toEqual(['the log has 0 entries on this vote'])

  const other = { ...file, ballotsHash: file.frozenHash, frozenHash: file.ballotsHash }
  expect(verifyInLog(other, log)).toEqual(['the log says another opening', 'the log says other ballots'])
  const forged = log.replaceAll(file.ballotsHash, file.frozenHash)
  expect(verifyInLog({ ...file, ballotsHash: file.frozenHash }, forged)).toEqual(['the entry of the log was altered'])
  await writeFile(logPath, forged)
  expect((await verifyLogCommand(['--export', logPath], folder)).code).toBe(1)
})
