// Guards how much JavaScript a first visit has to fetch; reads the built client, so the build comes first.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Finding } from './houseFiles.ts'

/** What a visitor waits for, and how much of it there may be: thousands of bytes of JavaScript as sent (gzip). */
export interface Budget {
  what: string
  /** Modules whose chunks, with all they import, are fetched before that. */
  modules: readonly string[]
  kilobytes: number
}

/** A chunk as Vite's manifest has it, under the name of its first module. */
export interface Chunk {
  file: string
  /** Chunks that must be there before this one runs. */
  imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

// The language with the longest texts stands for all three.
const firstPage = ['index.html', '../shared/i18n/fr.ts']
const meeting = [...firstPage, 'meetings/MeetingPage.tsx']

/** The budgets: raise one only for something every visitor of that page needs at once. */
export const budgets: readonly Budget[] = [
  { what: 'the sign-in page and the desk', modules: firstPage, kilobytes: 235 },
  { what: 'a meeting page to be read, its agenda to be written', modules: meeting, kilobytes: 340 },
  { what: 'its minutes to be written', modules: [...meeting, 'editor/Editor.tsx'], kilobytes: 470 },
]

/** How many bytes a budget's modules take with all they import, each chunk once. Throws when one is not in the manifest. */
export function weigh(modules: readonly string[], manifest: Manifest, sizeOf: (file: string) => number): number {
  const seen = new Set<string>()
  const visit = (name: string): number => {
    if (seen.has(name)) return 0
    seen.add(name)
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is no chunk of its own in the built client`)
    return (chunk.imports ?? []).reduce((sum, imported) => sum + visit(imported), sizeOf(chunk.file))
  }
  return modules.reduce((sum, name) => sum + visit(name), 0)
}

/** Budgets that are overrun. */
export function checkBudgets(weights: readonly { budget: Budget; bytes: number }[]): Finding[] {
  return weights
    .filter(({ budget, bytes }) => bytes > budget.kilobytes * 1000)
    .map(({ budget: { what, modules, kilobytes }, bytes }) => ({
      path: `client/${modules.at(-1)}`,
      message: `${kilo(bytes)} kB of JavaScript for ${what}, ${kilobytes} at most: fetch apart what is not needed at once`,
    }))
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

/** How much each of the budgets takes in the built client. */
export function weighBuilt(client: string): { budget: Budget; bytes: number }[] {
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Manifest
  const sizeOf = (file: string) => gzipSync(readFileSync(join(client, file)), { level: 9 }).length
  return budgets.map((budget) => ({ budget, bytes: weigh(budget.modules, manifest, sizeOf) }))
}

function checkBuilt(client: string): void {
  const weights = weighBuilt(client)
  for (const { budget, bytes } of weights) console.log(`${kilo(bytes)} of ${budget.kilobytes} kB: ${budget.what}`)
  for (const { path, message } of checkBudgets(weights)) {
    console.log(`NO  ${path}  ${message}`)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  checkBuilt(join(import.meta.dirname, '../dist/client'))
