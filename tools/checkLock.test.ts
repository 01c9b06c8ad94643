import { expect, it } from 'vitest'
import { checkLock } from './checkLock.ts'

const binaries = { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' }

/** What is said about a lock file with these packages. */
function said(packages: Record<string, unknown>): string[] {
  return checkLock(JSON.stringify({ packages })).map((finding) => finding.message)
}

it('takes a whole lock file', () => {
  const tool = { optionalDependencies: binaries }
  expect(said({ 'node_modules/tool': tool, 'node_modules/tool-linux': {}, 'node_modules/tool-darwin': {} })).toEqual([])
  const nested = 'node_modules/tool/node_modules/tool-darwin'
  expect(said({ 'node_modules/tool': tool, 'node_modules/tool-linux': {}, [nested]: {} })).toEqual([])
})

it('finds a platform that was dropped', () => {
  const [message] = said({ 'node_modules/tool': { optionalDependencies: binaries }, 'node_modules/tool-linux': {} })
  expect(message).toContain('needs tool-darwin')
})

it('finds the address of a registry', () => {
  expect(said({ 'node_modules/tool': { resolved: 'https://registry.example/tool.tgz' } })).toHaveLength(1)
})
