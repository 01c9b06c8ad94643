// Guards who may import whom, so that the plan of the house cannot drift; the tables are in importRules.ts.
import { fits, type Finding, type HouseFile, isTest } from './houseFiles.ts'
import {
  browserTests,
  clientFloor,
  clientMeetingPoints,
  doors,
  foundations,
  ownerships,
  passages,
  purePackages,
  serverRigs,
  serverRoots,
  sliceOrder,
} from './importRules.ts'
import { type Import, readImports } from './readImports.ts'

/** A rule looks at one import of the file at `path` and says what is wrong with it, if anything. */
type Rule = (path: string, imported: Import) => string | undefined

const rulesForFiles: readonly Rule[] = [noPassage, wrongDoor, rightward, foreignComponent, reExport, noExtension]
const rulesForPackages: readonly Rule[] = [impure, notOwner]

/** Every import, re-export and default export that the plan does not allow. */
export function checkImports(files: readonly HouseFile[]): Finding[] {
  return files.filter((file) => /\.tsx?$/.test(file.path)).flatMap(checkFile)
}

function checkFile({ path, text }: HouseFile): Finding[] {
  const { imports, defaultExport } = readImports({ path, text })
  const findings: Finding[] = imports.flatMap((imported) =>
    (imported.written.startsWith('.') ? rulesForFiles : rulesForPackages)
      .map((rule) => rule(path, imported))
      .filter((message) => message !== undefined)
      .map((message) => ({ path, line: imported.line, message })),
  )
  if (defaultExport !== undefined) findings.push({ path, line: defaultExport, message: 'default export: name it' })
  return findings
}

function noPassage(path: string, { from, typeOnly }: Import): string | undefined {
  const open = passages.some((way) => fits(path, way.from) && fits(from, way.to) && (!way.typeOnly || typeOnly))
  return open ? undefined : `imports ${from}: no passage from here to there`
}

function wrongDoor(path: string, { from }: Import): string | undefined {
  if (isTest(path)) return undefined
  const door = doors.find(({ inside, mayEnter }) => fits(from, inside) && !fits(path, mayEnter))
  return door ? `imports ${from}: ${door.why}` : undefined
}

/** Slices import leftwards only, foundations only what their table says. */
function rightward(path: string, { from }: Import): string | undefined {
  const free = isTest(path) || fits(path, [...serverRoots, ...serverRigs])
  if (free || !path.startsWith('server/') || !from.startsWith('server/')) return undefined
  const [own, other] = [sliceOf(path), sliceOf(from)]
  if (other === undefined || other in foundations || own === other || fits(from, serverRigs)) return undefined

  const place = sliceOrder.indexOf(other)
  if (place === -1) return `imports ${from}: the slice ${other} has no place in sliceOrder`
  const reach = own !== undefined && sliceOrder.includes(own) ? sliceOrder.slice(0, sliceOrder.indexOf(own)) : []
  const allowed = own !== undefined && own in foundations ? (foundations[own] ?? []) : reach
  return allowed.includes(other) ? undefined : `imports ${from}: slices import leftwards only; use server/reactions.ts`
}

function sliceOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts.length > 2 ? parts[1] : undefined
}

function foreignComponent(path: string, { from, typeOnly }: Import): string | undefined {
  const component = from.startsWith('client/') && from.endsWith('.tsx') && !typeOnly
  if (!component || fits(from, clientFloor) || fits(path, clientMeetingPoints) || sliceOf(path) === sliceOf(from)) {
    return undefined
  }
  return `imports ${from}: only *Page.tsx and editor/blockViews use components of other slices`
}

function reExport(_path: string, { from, reExport: passedOn }: Import): string | undefined {
  return passedOn ? `re-exports ${from}: import it where it is made` : undefined
}

function noExtension(_path: string, { from, written }: Import): string | undefined {
  return /\.[a-z]+$/.test(from) ? undefined : `imports ${written}: write the extension`
}

function impure(path: string, { from }: Import): string | undefined {
  if (isTest(path)) return undefined
  if (path.startsWith('shared/') && !purePackages.includes(packageOf(from))) return `imports ${from}: shared is pure`
  if (path.startsWith('migrations/') && from !== 'kysely') return `imports ${from}: migrations import only kysely`
  return undefined
}

function notOwner(path: string, { from, typeOnly }: Import): string | undefined {
  if (isTest(path) || typeOnly || fits(path, [...serverRigs, ...browserTests])) return undefined
  const owned = ownerships.find(({ packages }) => fits(packageOf(from), packages))
  if (!owned || fits(path, owned.owners)) return undefined
  return `imports ${from}: only ${owned.owners.join(', ')} may`
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
