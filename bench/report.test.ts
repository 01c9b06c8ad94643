import { expect, it } from 'vitest'
import { judge } from './report.ts'
import type { Scenario } from './scenario.ts'

const scenario: Scenario = {
  letter: 'A',
  title: 'a scenario',
  servers: ['releve', 'hocuspocus'],
  mostRounds: 3,
  shown: [{ figure: 'cpu', title: 'CPU', unit: '%' }],
  aims: [
    { figure: 'cpu', bound: 'atMost', value: 0.5, times: 'hocuspocus' },
    { figure: 'rate', bound: 'atLeast', value: 60 },
  ],
  run: () => Promise.resolve({}),
}

it('holds the median of our rounds against a number, or against a share of what another needs', () => {
  const verdicts = judge(scenario, {
    releve: [
      { cpu: 4, rate: 59 },
      { cpu: 90, rate: 61 },
      { cpu: 5, rate: 60 },
    ],
    hocuspocus: [{ cpu: 10 }, { cpu: 10 }, { cpu: 1 }],
  })
  expect(verdicts.map(({ reached }) => reached)).toEqual([true, true])
  expect(verdicts[0]?.sentence).toBe('CPU ≤ 0.5 × Hocuspocus: 0.500')
})

it('says neither when a figure is missing', () => {
  expect(judge(scenario, { releve: [{ cpu: 4 }] }).map(({ reached }) => reached)).toEqual([null, null])
})
