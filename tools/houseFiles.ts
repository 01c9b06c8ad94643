// What every house check works on: the project's own files with their text, and what a check says about one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: path from its root with forward slashes, and its text. */
export interface HouseFile {
  path: string
  text: string
}

/** One broken rule: where, and in one sentence what is wrong and what to do. */
export interface Finding {
  path: string
  line?: number
  message: string
}

const folders = ['client', 'server', 'shared', 'migrations', 'tools', 'bench']
const kept = /\.(ts|tsx|css|html)$/

/** All code, style and page files below the project's root, in the order of their paths. */
export function readHouse(root: string): HouseFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kept.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Whether a file holds tests; these may look at anything on their side of the house. */
export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path)
}

/** Line number, from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** Whether a path fits one of the patterns: `*` stands for any part of one name, a closing `/` for all below. */
export function fits(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const source = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*')
    return new RegExp(`^${source}${pattern.endsWith('/') ? '' : '$'}`).test(path)
  })
}
