import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, judge } from './testCounts.ts'

describe('Vitest reports', () => {
  it('give their counts', () => {
    const testResults = [{ status: 'failed', assertionResults: [{}] }]
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults }
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it('count a file that could not be read as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults }
    expect(countVitest(report).failed).toBe(1)
  })
})

it('counts a flaky browser test as failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 0 })
})

describe('a run', () => {
  it('is believed when its exit code and its tests agree', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0)
    expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  })

  it('is a failure when it ended badly or ran nothing', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, null).failed).toBe(1)
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1)
  })
})
