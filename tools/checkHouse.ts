// Runs all checks of the house rules over the project and says in one line each what was looked at or is wrong.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkImports } from './checkImports.ts'
import { checkLock } from './checkLock.ts'
import { checkMessages } from './checkMessages.ts'
import { checkMessageUse } from './checkMessageUse.ts'
import { checkSizes, describeSizes } from './checkSizes.ts'
import { checkTables } from './checkTables.ts'
import { checkWalks } from './checkWalks.ts'
import { type Finding, readHouse } from './houseFiles.ts'
import type { MessageFacts } from './messageTree.ts'

/** Findings of one check that are printed; mending these usually mends many of the rest. */
const most = 40

const root = join(import.meta.dirname, '..')

/** One exported value of a project module, loaded at run time so that a missing file is a finding like any other. */
async function load<T>(path: string, name: string): Promise<T> {
  const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, T>
  const value = module[name]
  if (value === undefined) throw new Error(`${path} exports no ${name}`)
  return value
}

async function loadMessages(): Promise<MessageFacts> {
  return {
    languages: {
      en: await load('shared/i18n/en.ts', 'en'),
      fr: await load('shared/i18n/fr.ts', 'fr'),
      nl: await load('shared/i18n/nl.ts', 'nl'),
    },
    refusalCodes: Object.keys(await load<object>('shared/refusal.ts', 'refusalStatus')),
    sameAsEnglish: await load('shared/i18n/sameInAllLanguages.ts', 'sameAsEnglish'),
  }
}

const lockFiles = ['package-lock.json', 'bench/peers/package-lock.json']
const files = readHouse(root)
const checks: [title: string, run: () => Finding[] | Promise<Finding[]>][] = [
  ['who imports whom', () => checkImports(files)],
  ['who writes which table', () => checkTables(files)],
  ['sizes and names', () => checkSizes(files)],
  ['the three walks', () => checkWalks(files)],
  ['the lock files', () => lockFiles.flatMap((file) => checkLock(readFileSync(join(root, file), 'utf8'), file))],
  ['messages in three languages', async () => checkMessages(await loadMessages())],
  ['messages in use', async () => checkMessageUse(files, await load('shared/i18n/en.ts', 'en'))],
]

for (const [title, run] of checks) {
  try {
    const findings = await run()
    console.log(`${findings.length === 0 ? 'ok ' : 'NO '} ${title}`)
    for (const { path, line, message } of findings.slice(0, most)) {
      console.log(`    ${path}${line === undefined ? '' : `:${line}`}  ${message}`)
    }
    if (findings.length > most) console.log(`    … and ${findings.length - most} more`)
    if (findings.length > 0) process.exitCode = 1
  } catch (error) {
    console.log(`NO  ${title}\n    could not be checked: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
console.log(describeSizes(files))
