import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { budgets, checkBudgets, type Manifest, weigh } from './checkBudget.ts'

const manifest: Manifest = {
  'index.html': { file: 'index.js', imports: ['_shared.js'] },
  'a.tsx': { file: 'a.js', imports: ['_shared.js', '_only.js'] },
  '_shared.js': { file: 'shared.js' },
  '_only.js': { file: 'only.js', imports: ['index.html'] },
}
const sizes: Record<string, number> = { 'index.js': 1, 'a.js': 10, 'shared.js': 100, 'only.js': 1000 }
const sizeOf = (file: string) => sizes[file] ?? 0

describe('the weight of a page', () => {
  it('counts what its modules import, near and far, each chunk once', () => {
    expect(weigh(['index.html'], manifest, sizeOf)).toBe(101)
    expect(weigh(['index.html', 'a.tsx'], manifest, sizeOf)).toBe(1111)
  })

  it('cannot be told of a module that is no chunk of its own any more', () => {
    expect(() => weigh(['gone.tsx'], manifest, sizeOf)).toThrow(/gone\.tsx/)
  })
})

describe('a budget', () => {
  const budget = { what: 'a page', modules: ['index.html'], kilobytes: 2 }

  it('is held up to its last byte', () => {
    expect(checkBudgets([{ budget, bytes: 2000 }])).toEqual([])
    expect(checkBudgets([{ budget, bytes: 2001 }])[0]?.message).toContain('2.0 kB of JavaScript for a page, 2 at most')
  })

  it('is about modules that are there', () => {
    const modules = budgets.flatMap((some) => some.modules)
    expect(modules.filter((path) => !existsSync(join(import.meta.dirname, '../client', path)))).toEqual([])
  })
})
