// Guards the tables: only stores write, and each table is written by one folder, so its rules stand in one place.
import { fits, type Finding, type HouseFile, isTest, lineAt } from './houseFiles.ts'
import { serverRigs, tableWriters } from './importRules.ts'

const write = /\.(?:insertInto|replaceInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g

/** Every write through Kysely outside the stores, and every table that two folders write. */
export function checkTables(files: readonly HouseFile[]): Finding[] {
  const findings: Finding[] = []
  const writers = new Map<string, string>()
  for (const { path, text } of files) {
    if (!path.startsWith('server/') || isTest(path) || fits(path, serverRigs)) continue
    const folder = path.split('/').slice(0, -1).join('/')
    for (const match of text.matchAll(write)) {
      const table = match[1] ?? ''
      const at = { path, line: lineAt(text, match.index) }
      const first = writers.get(table) ?? folder
      writers.set(table, first)
      if (first !== folder) findings.push({ ...at, message: `writes ${table}, which ${first} writes too` })
      if (!fits(path, tableWriters)) findings.push({ ...at, message: `writes ${table}: only stores write` })
    }
  }
  return findings
}
