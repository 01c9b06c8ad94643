// Guards that every key asked for exists and that every message is asked for somewhere.
import { type CallExpression, type Expression, parseSync, Visitor } from 'oxc-parser'
import { type Finding, type HouseFile, isTest, lineAt } from './houseFiles.ts'
import { flatten, type MessageTree } from './messageTree.ts'

const mayAsk = /^(client|server|shared)\/.*\.tsx?$/
const onlyTexts = /^shared\/i18n\/((en|fr|nl)(\.ts$|\/)|sameInAllLanguages\.ts$)/
const makesTranslator = /^(use|create)?Translat(ion|ions|or)$/i

/** A key written out, or the pattern a template such as `votes.outcome.${outcome}` makes. */
type Asked = string | RegExp

/** Keys in `t('…')` that do not exist, and messages whose key stands nowhere in the code. */
export function checkMessageUse(files: readonly HouseFile[], english: MessageTree): Finding[] {
  const keys = new Set(flatten(english).keys())
  const findings: Finding[] = []
  const asked: Asked[] = []
  for (const file of files) {
    if (!mayAsk.test(file.path) || onlyTexts.test(file.path) || isTest(file.path)) continue
    const { calls, written } = readAsked(file)
    asked.push(...written, ...calls.flatMap((call) => call.asked))
    for (const { asked: options, line } of calls) {
      if (options.some((option) => matches(option, keys))) continue
      findings.push({ path: file.path, line, message: `there is no message ${String(options[0])}` })
    }
  }
  const exact = new Set(asked.filter((key) => typeof key === 'string'))
  const patterns = asked.filter((key) => key instanceof RegExp)
  const unused = [...keys].filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))
  return [...findings, ...unused.map((key) => ({ path: 'shared/i18n/en.ts', message: `nothing asks for ${key}` }))]
}

function matches(asked: Asked, keys: ReadonlySet<string>): boolean {
  return typeof asked === 'string' ? keys.has(asked) : [...keys].some((key) => asked.test(key))
}

/** Calls of a translator with the keys each may mean, and keys written anywhere else in the file. */
function readAsked({ path, text }: HouseFile): { calls: { asked: Asked[]; line: number }[]; written: Asked[] } {
  const namespaces = new Map<string, string[]>([['t', []]])
  const called: { name: string; key: Asked; start: number }[] = []
  const written: Asked[] = []
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'CallExpression') return
      if (init.callee.type !== 'Identifier' || !makesTranslator.test(init.callee.name)) return
      const [first] = init.arguments
      const namespace = first?.type === 'Literal' && typeof first.value === 'string' ? `${first.value}.` : ''
      namespaces.set(id.name, [...(namespaces.get(id.name) ?? []), namespace])
    },
    CallExpression: (node) => {
      const name = translatorName(node)
      const [first] = node.arguments
      if (name === undefined || !first || first.type === 'SpreadElement') return
      called.push(...keysIn(first).map((key) => ({ name, key, start: node.start })))
    },
    Literal: ({ value }) => {
      if (typeof value === 'string' && value.includes('.')) written.push(value)
    },
    TemplateLiteral: (node) => {
      written.push(...keysIn(node).filter((key) => key instanceof RegExp && /^\^\w+\\\./.test(key.source)))
    },
  }).visit(parseSync(path, text).program)

  const calls = called.flatMap(({ name, key, start }) => {
    const known = namespaces.get(name)
    if (!known) return []
    const asked = (known.length > 0 ? known : ['']).map((namespace) => within(namespace, key))
    return [{ asked, line: lineAt(text, start) }]
  })
  return { calls, written }
}

/** `t` of `t('…')`, `t.rich('…')` and their like. */
function translatorName({ callee }: CallExpression): string | undefined {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined
  const way = callee.property.type === 'Identifier' ? callee.property.name : ''
  return ['rich', 'markup', 'raw'].includes(way) ? callee.object.name : undefined
}

function keysIn(node: Expression): Asked[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'ConditionalExpression') return [...keysIn(node.consequent), ...keysIn(node.alternate)]
  if (node.type === 'TSAsExpression') return keysIn(node.expression)
  if (node.type !== 'TemplateLiteral') return []
  const parts = node.quasis.map((part) => (part.value.cooked ?? '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return [new RegExp(`^${parts.join('.+')}$`)]
}

function within(namespace: string, key: Asked): Asked {
  if (typeof key === 'string') return namespace + key
  return new RegExp(`^${namespace.replaceAll('.', String.raw`\.`)}${key.source.slice(1)}`)
}
