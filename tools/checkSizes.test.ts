import { describe, expect, it } from 'vitest'
import { checkSizes, describeSizes } from './checkSizes.ts'

const lines = (count: number) => 'x\n'.repeat(count)

describe('length', () => {
  it('takes 300 lines and refuses 301', () => {
    expect(checkSizes([{ path: 'client/styles.css', text: lines(300) }])).toEqual([])
    const [finding] = checkSizes([{ path: 'client/styles.css', text: lines(301) }])
    expect(finding?.message).toContain('301 lines')
  })

  it('leaves tests and languages as long as they are', () => {
    const long = ['shared/i18n/en.ts', 'shared/i18n/nl/votes.ts', 'server/votes/tally.test.ts', 'client/a.e2e.ts']
    expect(checkSizes(long.map((path) => ({ path, text: lines(900) })))).toEqual([])
    expect(checkSizes([{ path: 'shared/i18n/messages.ts', text: lines(900) }])).toHaveLength(1)
  })

  it('tells the median and nine in ten', () => {
    const files = [10, 20, 30, 40, 250].map((count) => ({ path: `server/f${count}.ts`, text: lines(count) }))
    expect(describeSizes(files)).toBe('5 files, median 30 lines, nine in ten under 251, longest 250')
  })
})

describe('names', () => {
  it.each([
    'server/utils/dates.ts',
    'server/votes/helpers.ts',
    'client/lib/x.tsx',
    'shared/votes/types.ts',
    'client/votes/index.tsx',
    'server/index.html',
    'shared/dateUtils.ts',
    'server/votes/VoteManager.ts',
  ])('refuses %s', (path) => {
    expect(checkSizes([{ path, text: '' }])).toHaveLength(1)
  })

  it.each(['client/index.html', 'server/search/searchIndex.ts', 'shared/votes/library.ts'])('takes %s', (path) => {
    expect(checkSizes([{ path, text: '' }])).toEqual([])
  })
})
