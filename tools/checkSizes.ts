// Guards that files stay small enough to be read whole and that their names say what is inside.
import { type Finding, type HouseFile, isTest } from './houseFiles.ts'

const mostLines = 300
const sayNothing = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'lib',
  'types',
  'manager',
  'service',
  'index',
]
const endsSayingNothing = /(Utils?|Helpers?|Manager|Service)$/
const languageFiles = /^shared\/i18n\/(en|fr|nl)(\.ts$|\/)/
const namesGivenFromOutside = ['client/index.html']

/** Files that are too long, and files and folders whose name says nothing. */
export function checkSizes(files: readonly HouseFile[]): Finding[] {
  return [...files.flatMap(tooLong), ...files.flatMap(badlyNamed)]
}

/** One line about all files' lengths: how many, the median, nine in ten, the longest. */
export function describeSizes(files: readonly HouseFile[]): string {
  const sizes = files
    .filter(isMeasured)
    .map(linesOf)
    .toSorted((a, b) => a - b)
  const share = (part: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))] ?? 0
  return `${sizes.length} files, median ${share(0.5)} lines, nine in ten under ${share(0.9) + 1}, longest ${share(1)}`
}

function isMeasured({ path }: HouseFile): boolean {
  return /\.(ts|tsx|css)$/.test(path) && !isTest(path) && !languageFiles.test(path)
}

function linesOf({ text }: HouseFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

function tooLong(file: HouseFile): Finding[] {
  const lines = linesOf(file)
  if (!isMeasured(file) || lines <= mostLines) return []
  return [{ path: file.path, message: `${lines} lines, ${mostLines} at most: split it by noun` }]
}

function badlyNamed({ path }: HouseFile): Finding[] {
  if (namesGivenFromOutside.includes(path)) return []
  const names = path.split('/').map((name) => name.split('.')[0] ?? '')
  const bad = names.find((name) => sayNothing.includes(name.toLowerCase()) || endsSayingNothing.test(name))
  return bad === undefined ? [] : [{ path, message: `the name ${bad} says nothing about what is inside` }]
}
