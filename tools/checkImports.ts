// Guards who may import whom, so that the plan of the house cannot drift; the tables are in importRules.ts.
import { fits, type Finding, type HouseFile, isTest } from './houseFiles.ts'
import { foundations, ownerships, purePackages, serverRigs, serverRoots, sliceOrder, walls } from './importRules.ts'
import { type Import, readImports } from './readImports.ts'

/** A rule looks at one import of one file and says what is wrong with it, if anything. */
type Rule = (path: string, imported: Import) => string | undefined

const rules: readonly Rule[] = [
  wallBroken,
  impureShared,
  impureMigration,
  rightwardSlice,
  packageWithoutRight,
  foreignComponent,
  reExported,
  extensionMissing,
]

/** Every import, re-export and default export that the plan does not allow. */
export function checkImports(files: readonly HouseFile[]): Finding[] {
  return files.filter((file) => /\.tsx?$/.test(file.path)).flatMap(checkFile)
}

function checkFile(file: HouseFile): Finding[] {
  const { imports, defaultExport } = readImports(file)
  const findings: Finding[] = imports.flatMap((imported) =>
    rules.flatMap((rule) => {
      const message = rule(file.path, imported)
      return message === undefined ? [] : [{ path: file.path, line: imported.line, message }]
    }),
  )
  if (defaultExport !== undefined) {
    findings.push({ path: file.path, line: defaultExport, message: 'default export; export it under its name' })
  }
  return findings
}

function wallBroken(path: string, { from, typeOnly, written }: Import): string | undefined {
  if (!written.startsWith('.')) return undefined
  if (path === 'client/api.ts' && from === 'server/app.ts' && typeOnly) return undefined
  for (const { inside, mayEnter, why } of walls) {
    if (!fits(from, inside) || fits(path, mayEnter)) continue
    if (isTest(path) && treeOf(path) === treeOf(from)) continue
    if (fits(path, inside) && treeOf(path) !== 'server') continue
    if (fits(path, browserTestFiles) && fits(from, ['server/testing/'])) continue
    return `imports ${from}: ${why}`
  }
  return undefined
}
