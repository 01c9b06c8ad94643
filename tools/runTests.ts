// Runs the tests, browser included, and closes with one line `N passed, N failed`; `server` or `browser` runs one tier.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './findChromium.ts'
import { type Counts, countPlaywright, countVitest, judge } from './testCounts.ts'

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }
const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'releve-tests-'))

const tiers: Record<string, (args: string[]) => Counts> = { server: runVitest, browser: runPlaywright }
const [chosen, ...args] = process.argv.slice(2)
const wanted = chosen === undefined ? Object.values(tiers) : [tiers[chosen]]

const total = { ...nothing }
for (const tier of wanted) {
  if (!tier) throw new Error(`There is no tier ${chosen}; there are ${Object.keys(tiers).join(' and ')}.`)
  const { passed, failed, skipped } = tier(args)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
rmSync(reports, { recursive: true })
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

function runVitest(more: string[]): Counts {
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return judged('Server tests', run('vitest', ['run', ...reporters, ...more]), () => countVitest(read(file)))
}

function runPlaywright(more: string[]): Counts {
  const executable = findChromium()
  if (executable === undefined) return judged('Browser tests', null, () => nothing)
  if (run('vite', ['build', '--app', '--logLevel', 'warn']) !== 0) return judged('The build', null, () => nothing)
  const isWithinBudget = run('tsx', ['tools/checkBudget.ts']) === 0

  const file = join(reports, 'playwright.json')
  const exitCode = run('playwright', ['test', '--reporter=list,json', ...more], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const counts = judged('Browser tests', exitCode, () => countPlaywright(read(file)))
  return isWithinBudget ? counts : { ...counts, failed: counts.failed + 1 }
}

/** Counts with the exit code weighed in, and a sentence when no failed test tells what went wrong. */
function judged(what: string, exitCode: number | null, count: () => Counts): Counts {
  let counts = nothing
  try {
    counts = count()
  } catch (error) {
    console.log(`${what}: the report cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const verdict = judge(counts, exitCode)
  if (verdict.failed !== counts.failed) {
    const why = exitCode === 0 ? 'no test ran' : 'did not run to a good end'
    console.log(`${what}: ${why}; this counts as one failure.`)
  }
  return verdict
}

function run(program: string, programArgs: string[], env: Record<string, string> = {}): number | null {
  console.log(`\n> ${program} ${programArgs.join(' ')}`)
  const command = join(root, 'node_modules/.bin', program)
  const stdio: ['ignore', 'inherit', 'inherit'] = ['ignore', 'inherit', 'inherit']
  return spawnSync(command, programArgs, { cwd: root, stdio, env: { ...process.env, ...env } }).status
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
