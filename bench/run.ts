// The bench: this server as built and the servers people would use instead, on the same work, in interleaved rounds.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFacts } from './facts.ts'
import { writeUpdates } from './load/updatesFile.ts'
import { median, medians } from './median.ts'
import { readOptions, type Options } from './options.ts'
import { describeOutcome, judge, type Outcome } from './report.ts'
import { scenarios } from './scenarios/all.ts'
import type { Bench, Figures, Scenario } from './scenario.ts'
import { startGenerator, type Generator } from './servers/generator.ts'
import type { RunningServer } from './servers/process.ts'
import { seedReleve, type Seed } from './servers/seedReleve.ts'
import { prepareFolder, serverTitles, startServer, type ServerName } from './servers/serverKinds.ts'
import { minutesFromTrace } from './trace/minutesFromTrace.ts'
import { readTrace } from './trace/readTrace.ts'

const folder = import.meta.dirname
const project = join(folder, '..')
/** A package of its own, so that the product never depends on what it is compared with. */
const peers = join(folder, 'peers')

/** People and open meetings in the data folder that every run begins with. */
const PEOPLE = 250
const MEETINGS = 1000

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  prepare(options)
  const scratch = await mkdtemp(join(tmpdir(), 'releve-bench-'))
  const facts = await readFacts()
  console.log(`Node ${facts.node}, ${facts.cores} × ${facts.processor}, ${facts.memoryGB} GB, ${facts.fileSystem}`)
  const seed = await seedReleve(PEOPLE, MEETINGS)
  const outcomes: Outcome[] = []
  try {
    const trace = lazyTrace(scratch)
    for (const scenario of scenarios) {
      if (!options.only.includes(scenario.letter)) continue
      const outcome = await runRounds(scenario, options, { scratch, seed, trace })
      outcomes.push(outcome)
      console.log(['', ...describeOutcome(outcome)].join('\n'))
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
    await rm(seed.folder, { recursive: true, force: true })
  }
  console.log(`\nwritten to ${writeResults(outcomes, facts)}`)
}

interface Surroundings {
  scratch: string
  seed: Seed
  trace: Bench['trace']
}

async function runRounds(scenario: Scenario, options: Options, around: Surroundings): Promise<Outcome> {
  const outcome: Outcome = { scenario, rounds: {}, failures: [], load: 0 }
  const loads: number[] = []
  const names = scenario.servers.filter((name) => options.servers.includes(name))
  const rounds = Math.min(options.rounds ?? scenario.mostRounds, scenario.mostRounds)
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (round > 0 && !isCompared(scenario, name)) continue
      loads.push(loadavg()[0] ?? 0)
      process.stderr.write(`${scenario.letter} ${round + 1}/${rounds} ${serverTitles[name]}\n`)
      try {
        const figures = await runOnce(scenario, name, around)
        outcome.rounds[name] = [...(outcome.rounds[name] ?? []), figures]
      } catch (error) {
        outcome.failures.push({ server: name, message: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  outcome.load = median(loads)
  return outcome
}

/** Whether an aim rests on this server; the others are measured once, for the picture. */
function isCompared({ aims }: Scenario, name: ServerName): boolean {
  return name === 'releve' || aims.some(({ times }) => times === name)
}

async function runOnce(scenario: Scenario, name: ServerName, { scratch, seed, trace }: Surroundings): Promise<Figures> {
  const data = await mkdtemp(join(scratch, `${name}-`))
  await prepareFolder(name, data, seed)
  const generator = startGenerator()
  const others: Generator[] = []
  const started: RunningServer[] = []
  try {
    return await scenario.run({
      name,
      folder: data,
      seed,
      generator,
      another() {
        const other = others[0] ?? startGenerator()
        others[0] = other
        return other
      },
      async start() {
        const server = await startServer(name, data, seed)
        started.push(server)
        return server
      },
      documents: (count) =>
        Array.from({ length: count }, (_, index) =>
          name === 'releve' ? (seed.documents[index] ?? '') : `document-${index}`,
        ),
      trace,
    })
  } finally {
    for (const one of [generator, ...others]) await one.stop()
    for (const server of started) await server.kill()
    await rm(data, { recursive: true, force: true })
  }
}

function lazyTrace(scratch: string): Bench['trace'] {
  let files: ReturnType<Bench['trace']> | undefined
  return () => {
    if (files) return files
    const { source, patches } = readTrace(process.env['BENCH_TRACE'])
    console.log(`the long document is typed from ${source}`)
    const { updates, whole } = minutesFromTrace(patches)
    files = { updates: join(scratch, 'updates'), whole: join(scratch, 'whole'), size: whole.length }
    writeUpdates(files.updates, updates)
    writeFileSync(files.whole, whole)
    return files
  }
}

function prepare({ build, servers }: Options): void {
  const npm = (words: readonly string[], cwd: string): void => {
    execFileSync('npm', words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  if (build) npm(['run', 'build'], project)
  if (servers.every((name) => name === 'releve') || arePeersInstalled()) return
  console.log('installing the servers to compare with')
  npm(['ci'], peers)
}

/** npm notes what it has installed; a lock file that names more or other is newer than that. */
function arePeersInstalled(): boolean {
  const noted = join(peers, 'node_modules/.package-lock.json')
  if (!existsSync(noted)) return false
  const packages = (path: string): Record<string, { version: string; optional?: boolean }> =>
    (JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, { version: string }> }).packages
  const installed = packages(noted)
  return Object.entries(packages(join(peers, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  )
}

function writeResults(outcomes: readonly Outcome[], facts: object): string {
  const results = join(folder, 'results')
  mkdirSync(results, { recursive: true })
  const at = new Date().toISOString()
  const path = join(results, `${at.replaceAll(':', '-')}.json`)
  const scenariosRun = outcomes.map(({ scenario, rounds, failures, load }) => ({
    letter: scenario.letter,
    title: scenario.title,
    medians: Object.fromEntries(Object.entries(rounds).map(([name, figures]) => [name, medians(figures)])),
    rounds,
    failures,
    load,
    aims: judge(scenario, rounds),
  }))
  writeFileSync(path, `${JSON.stringify({ at, facts, scenarios: scenariosRun }, null, 2)}\n`)
  return path
}

await main()
