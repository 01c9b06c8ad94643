// Reads what a file imports, re-exports and exports by default, from its syntax tree rather than by pattern.
import { type ImportDeclaration, parseSync, Visitor } from 'oxc-parser'
import { type HouseFile, lineAt } from './houseFiles.ts'

/** One import, dynamic import, import type or re-export; `from` is a path from the root, or a package's name. */
export interface Import {
  from: string
  written: string
  line: number
  typeOnly: boolean
  reExport: boolean
}

/** Everything a file's syntax says about its neighbours. */
export interface ModuleFacts {
  imports: Import[]
  /** Line of the default export, if there is one. */
  defaultExport: number | undefined
}

/** Reads one TypeScript file; throws when it does not parse. */
export function readImports(file: HouseFile): ModuleFacts {
  const { program, errors } = parseSync(file.path, file.text)
  if (errors[0]) throw new Error(`${file.path} does not parse: ${errors[0].message}`)

  const facts: ModuleFacts = { imports: [], defaultExport: undefined }
  const add = (written: string, start: number, more: { typeOnly?: boolean; reExport?: boolean } = {}) => {
    const line = lineAt(file.text, start)
    facts.imports.push({ from: resolve(file.path, written), written, line, typeOnly: false, reExport: false, ...more })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, { typeOnly: bringsOnlyTypes(node) }),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, { reExport: true }),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.start, { reExport: true })
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') add(String(node.source.value), node.start)
    },
    TSImportType: (node) => add(node.source.value, node.start, { typeOnly: true }),
    ExportDefaultDeclaration: (node) => {
      facts.defaultExport = lineAt(file.text, node.start)
    },
  }).visit(program)
  return facts
}

function bringsOnlyTypes(node: ImportDeclaration): boolean {
  if (node.importKind === 'type') return true
  const named = node.specifiers.filter((specifier) => specifier.type === 'ImportSpecifier')
  return named.length > 0 && named.length === node.specifiers.length && named.every((s) => s.importKind === 'type')
}

function resolve(importer: string, written: string): string {
  if (!written.startsWith('.')) return written
  const parts = importer.split('/').slice(0, -1)
  for (const part of written.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
