// Counts an exported vote again, on its own: this file, Node and nothing else. `npm run verify-vote -- vote.json`
//
// It shares no line with what counted first: what both find, two programs found. It is slow and plain where that is quick.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const usage = `Counts a downloaded vote again and compares.

  npm run verify-vote -- vote.json
  npm run verify-vote -- vote.json --log log.jsonl   also looks a secret vote up in an exported decision log

Ends with 0 when everything agrees, 1 when something does not, 2 when the file could not be read.
`

interface Paper {
  organisation: string | null
  tracker: string | null
  ballot: string | number[]
}

interface Frozen {
  rule: string
  options: unknown[]
  limits: { perOption: number; inAll: number } | null
  roll: { organisation: string; seatId?: string }[]
  absent: unknown[]
  /** Who might decide a tie; absent where nobody might. */
  presiding?: { seatId: string }
  /** Null for a vote in writing, which needs so many answers to decide anything. */
  meetingId: string | null
  quorumNeeded: number
}

/** An exported vote, as far as it is read here. */
export interface VoteFile {
  format: string
  id?: string
  frozen: Frozen
  frozenHash: string
  /** Of a vote in writing: who of the roll took no part, said after the opening. */
  recusals?: { seatId: string; organisation: string }[]
  ballots: Paper[]
  ballotsHash: string
  outcome: string
  tally: unknown
  /** How the tie was decided. */
  casting?: { seatId: string; choice: string }
}

/** What does not agree in an exported vote, a line each; empty when everything does. */
export function verifyVote(file: VoteFile): string[] {
  const { format, frozen, frozenHash, ballots, ballotsHash, outcome, tally, casting } = file
  if (format !== 'releve-vote-1') return ['this is not an exported vote']
  const { roll } = frozen
  const wrong: string[] = []
  if (hashOf(frozen) !== frozenHash) wrong.push('what the opening fixed does not fit its hash')
  if (hashOf(ballots) !== ballotsHash) wrong.push('the ballots do not fit their hash')
  checkRecusals(file, wrong)
  for (const name of repeated(ballots.map(({ organisation }) => organisation))) {
    const cast = ballots.filter((paper) => paper.organisation === name).length
    const places = roll.filter((place) => place.organisation === name).length
    if (cast > places) wrong.push(`${name} has more ballots than places on the roll`)
  }
  for (const tracker of repeated(ballots.map((paper) => paper.tracker)))
    wrong.push(`the tracker ${tracker} stands twice`)
  for (const { ballot } of ballots)
    if (!isPossible(ballot, frozen)) wrong.push(`no paper can say ${JSON.stringify(ballot)}`)

  const counted = withQuorum(frozen, ballots, count(frozen, ballots, file.recusals?.length ?? 0))
  if (canonical(counted.tally) !== canonical(tally)) wrong.push('the figures are not what the ballots add up to')
  const found = counted.tied ? decide(file, wrong) : counted.outcome
  if (casting !== undefined && !counted.tied) wrong.push('a casting vote was given on what was no tie')
  if (found !== outcome) wrong.push(`the ballots give ${found}, the file says ${outcome}`)
  return wrong
}

/** Nobody but a place on the roll of a vote in writing recuses itself, once, and then it has no ballot. */
function checkRecusals({ frozen, recusals = [], ballots }: VoteFile, wrong: string[]): void {
  const { roll, meetingId } = frozen
  if (recusals.length > 0 && meetingId !== null) wrong.push('somebody was recused in a meeting after the opening')
  for (const seatId of repeated(recusals.map((one) => one.seatId))) wrong.push(`the seat ${seatId} is recused twice`)
  for (const { seatId, organisation: name } of recusals) {
    const others = roll.filter((place) => place.organisation === name && place.seatId !== seatId).length
    if (others === roll.filter((place) => place.organisation === name).length) wrong.push(`${name} is not on the roll`)
    if (ballots.filter((paper) => paper.organisation === name).length > others) wrong.push(`${name} did take part`)
  }
  if (ballots.length > roll.length - recusals.length) wrong.push('there are more ballots than places on the roll')
}

/** What does not agree between a secret vote's file and an exported decision log, a line each; the log knows no other votes. */
export function verifyInLog(file: VoteFile, log: string): string[] {
  const entries = log.split('\n').flatMap((line) => entryOn(file.id, line))
  if (entries.length !== 1) return [`the log has ${entries.length} entries on this vote`]
  return entries.flatMap(({ opening, ballots, sealed }) => [
    ...(sealed ? [] : ['the entry of the log was altered']),
    ...(opening === file.frozenHash ? [] : ['the log says another opening']),
    ...(ballots === file.ballotsHash ? [] : ['the log says other ballots']),
  ])
}

/** What a line of the log says of a vote, and whether its salt and text give the hash beside them. */
function entryOn(id: string | undefined, line: string) {
  if (!line.includes('vote.counted')) return []
  const { kind, salt = '', body = '', bodyHash } = JSON.parse(line) as Record<string, string>
  const { vote, opening, ballots } = kind === 'vote.counted' ? (JSON.parse(body) as Record<string, string>) : {}
  if (vote === undefined || vote !== id) return []
  const hash = createHash('sha256').update(salt, 'hex').update(body)
  return [{ opening, ballots, sealed: hash.digest('hex') === bodyHash }]
}

/** What becomes of a tie, by whoever was to preside and nobody else. */
function decide({ frozen, casting }: VoteFile, wrong: string[]): string {
  const { presiding, roll } = frozen
  if (presiding === undefined) {
    if (casting !== undefined) wrong.push('a casting vote was given where nobody has one')
    return 'notAdopted'
  }
  if (!roll.some(({ seatId }) => seatId === presiding.seatId)) wrong.push('who presides is not on the roll')
  if (casting === undefined) return 'tied'
  if (casting.seatId !== presiding.seatId) wrong.push('the casting vote is not of who presides')
  if (casting.choice !== 'for' && casting.choice !== 'against') wrong.push('a casting vote is for or against')
  return casting.choice === 'for' ? 'adopted' : 'notAdopted'
}

function repeated(names: readonly (string | null)[]): string[] {
  const given = names.filter((name) => name !== null)
  return [...new Set(given.filter((name, place) => given.indexOf(name) !== place))]
}

function isPossible(ballot: Paper['ballot'], { limits, options }: Frozen): boolean {
  if (typeof ballot === 'string')
    return ballot === 'abstain' || (limits === null && (ballot === 'for' || ballot === 'against'))
  if (limits === null || ballot.length !== options.length) return false
  let inAll = 0
  for (const mark of ballot) {
    if (!Number.isInteger(mark) || mark < 0 || mark > limits.perOption) return false
    inAll += mark
  }
  return inAll > 0 && inAll <= limits.inAll
}

function count({ rule, options, roll, absent }: Frozen, papers: readonly Paper[], recused: number) {
  let abstain = 0
  for (const { ballot } of papers) if (ballot === 'abstain') abstain += 1
  const entitled = roll.length - recused
  const turnout = { abstain, didNotVote: entitled - papers.length, entitled, members: entitled + absent.length }
  return options.length === 0 ? countMotion(rule, papers, turnout) : countOptions(rule, options.length, papers, turnout)
}

/** What ballots come to. */
interface Counted {
  tally: unknown
  outcome: string
  tied: boolean
}

function withQuorum({ meetingId, quorumNeeded }: Frozen, papers: readonly Paper[], counted: Counted): Counted {
  const decides = meetingId !== null || papers.length >= quorumNeeded
  return decides ? counted : { ...counted, tied: false, outcome: 'noQuorum' }
}

function countMotion(rule: string, papers: readonly Paper[], turnout: { entitled: number; members: number }) {
  let [inFavour, against] = [0, 0]
  for (const { ballot } of papers) {
    if (ballot === 'for') inFavour += 1
    if (ballot === 'against') against += 1
  }
  const cast = inFavour + against
  const halves: Record<string, number> = {
    simple: cast,
    absolutePresent: turnout.entitled,
    absoluteMembers: turnout.members,
  }
  const conditions: Record<string, boolean> = {
    simple: inFavour > against,
    absolutePresent: inFavour + inFavour > turnout.entitled,
    absoluteMembers: inFavour + inFavour > turnout.members,
    twoThirdsCast: inFavour > 0 && inFavour >= against + against,
    twoThirdsPresent: inFavour > 0 && inFavour >= 2 * (turnout.entitled - inFavour),
    unanimityCast: inFavour > 0 && cast === inFavour,
  }
  return {
    tally: { ...turnout, for: inFavour, against },
    outcome: conditions[rule] === true ? 'adopted' : 'notAdopted',
    tied: cast > 0 && inFavour === against && halves[rule] === cast,
  }
}

function countOptions(rule: string, options: number, papers: readonly Paper[], turnout: object) {
  const marked = papers.flatMap(({ ballot }) => (typeof ballot === 'string' ? [] : [ballot]))
  const every = Array.from({ length: options }, (_, option) => option)
  const pairs =
    rule === 'ranking'
      ? every.map((one) => every.map((other) => (one === other ? 0 : before(marked, one, other))))
      : null
  const counts = pairs
    ? every.map((one) => every.filter((other) => stands(pairs, one, other)).length)
    : every.map((option) => marked.reduce((sum, marks) => sum + (marks[option] ?? 0), 0))
  const order = pairs ? placesByPairs(every, pairs) : placesByCount(every, counts)
  const tally = { ...turnout, marked: marked.length, counts, order, pairs }
  return { tally, outcome: outcomeOf(rule, marked.length, counts, order), tied: false }
}

function outcomeOf(rule: string, marked: number, counts: readonly number[], order: readonly number[][]): string {
  if (marked === 0) return 'noChoice'
  if (rule === 'dots') return 'indicative'
  if (rule === 'ranking') return 'ordered'
  const most = Math.max(...counts)
  if (rule === 'election') return most + most > marked ? 'chosen' : 'runOff'
  return order[0]?.length === 1 ? 'chosen' : 'runOff'
}

function placesByCount(every: readonly number[], counts: readonly number[]): number[][] {
  const places: number[][] = []
  const left = new Set(every)
  while (left.size > 0) {
    const most = Math.max(...[...left].map((option) => counts[option] ?? 0))
    const place = [...left].filter((option) => counts[option] === most)
    places.push(place)
    for (const option of place) left.delete(option)
  }
  return places
}

function before(marked: readonly number[][], one: number, other: number): number {
  let papers = 0
  for (const ranks of marked) {
    const [a, b] = [ranks[one] ?? 0, ranks[other] ?? 0]
    if (a > 0 && (b === 0 || a < b)) papers += 1
  }
  return papers
}

/** The strongest way from one option to another: the largest strength at which the other can still be reached. */
function strongest(pairs: readonly number[][], from: number, to: number): number {
  const strengths = [...new Set(pairs.flat())].toSorted((a, b) => b - a)
  for (const strength of strengths) {
    if (strength === 0) break
    const reached = new Set([from])
    for (const at of reached) {
      for (const [next, ahead] of (pairs[at] ?? []).entries())
        if (ahead >= strength && ahead > (pairs[next]?.[at] ?? 0)) reached.add(next)
    }
    if (reached.has(to)) return strength
  }
  return 0
}

function stands(pairs: readonly number[][], one: number, other: number): boolean {
  return one !== other && strongest(pairs, one, other) > strongest(pairs, other, one)
}

function placesByPairs(every: readonly number[], pairs: readonly number[][]): number[][] {
  const places: number[][] = []
  let left = [...every]
  while (left.length > 0) {
    const place = left.filter((option) => !left.some((other) => stands(pairs, other, option)))
    if (place.length === 0) return places
    places.push(place)
    left = left.filter((option) => !place.includes(option))
  }
  return places
}

/** One text for one value: members in the order of their names, nothing between. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1))
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`).join(',')}}`
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** Runs the command; the exit code and what to print. */
export function verifyVoteCommand([path, option, logPath]: readonly string[]): { code: 0 | 1 | 2; text: string } {
  if (path === undefined || path === '--help') return { code: path === undefined ? 2 : 0, text: usage }
  if (option !== undefined && (option !== '--log' || logPath === undefined)) return { code: 2, text: usage }
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as VoteFile
    const wrong = verifyVote(file)
    if (logPath !== undefined) wrong.push(...verifyInLog(file, readFileSync(logPath, 'utf8')))
    if (wrong.length > 0) return { code: 1, text: `${wrong.map((line) => `Wrong: ${line}.`).join('\n')}\n` }
    const found = `In order: ${file.ballots.length} ballots counted again, ${file.outcome}.`
    const inLog = logPath === undefined ? '' : '\nThe decision log holds the same fingerprints.'
    return { code: 0, text: `${found}${inLog}\nOpening ${file.frozenHash}\nBallots ${file.ballotsHash}\n` }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { code: 2, text: `${path} could not be read: ${why}\n\n${usage}` }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, text } = verifyVoteCommand(process.argv.slice(2))
  process.stdout.write(text)
  process.exitCode = code
}
