import { cpus } from 'node:os'
import { medians } from './median.ts'
import type { Aim, Figures, Scenario } from './scenario.ts'
import { serverTitles, type ServerName } from './servers/serverKinds.ts'

/** What the rounds of one scenario gave. */
export interface Outcome {
  scenario: Scenario
  rounds: Partial<Record<ServerName, Figures[]>>
  /** Why a run gave nothing. */
  failures: { server: ServerName; message: string }[]
  /** Processes that wanted a core when the runs began, as the operating system averages them over a minute. */
  load: number
}

/** An aim and how it stands; `reached` is null when one of its figures is missing. */
export interface Verdict {
  sentence: string
  reached: boolean | null
}

/** The table of one scenario, as lines to print. */
export function describeOutcome({ scenario, rounds, failures, load }: Outcome): string[] {
  const lines = [`${scenario.letter}. ${scenario.title}`]
  // The bench itself keeps the two cores of a small machine busy; more than that is somebody else.
  if (load > cpus().length + 1) lines.push(`   the machine was busy with other things (load ${load.toFixed(1)})`)
  const names = scenario.servers.filter((name) => rounds[name])
  for (const name of names) {
    const figures = medians(rounds[name] ?? [])
    const shown = scenario.shown.flatMap(({ figure, title, unit, digits = 0 }) => {
      const value = figures[figure]
      return value === undefined ? [] : [`${title} ${value.toFixed(digits)} ${unit}`.trimEnd()]
    })
    lines.push(`   ${serverTitles[name].padEnd(12)} ${shown.join(' · ')}`)
  }
  for (const { server, message } of failures) lines.push(`   ${serverTitles[server].padEnd(12)} failed: ${message}`)
  for (const { sentence, reached } of judge(scenario, rounds)) {
    lines.push(`   ${reached === null ? '?      ' : reached ? 'reached' : 'MISSED '} ${sentence}`)
  }
  return lines
}

/** How the aims of a scenario stand. */
export function judge(scenario: Scenario, rounds: Outcome['rounds']): Verdict[] {
  const own = medians(rounds.releve ?? [])
  return scenario.aims.map((aim) => {
    const { figure, bound, value, times } = aim
    const other = times === undefined ? undefined : medians(rounds[times] ?? [])[figure]
    const found = own[figure]
    const limit = times === undefined ? value : other === undefined ? undefined : other * value
    const reached =
      found === undefined || limit === undefined ? null : bound === 'atMost' ? found <= limit : found >= limit
    return { sentence: describeAim(scenario, aim, found, other), reached }
  })
}

function describeAim(
  { shown }: Scenario,
  { figure, bound, value, times }: Aim,
  found: number | undefined,
  other: number | undefined,
): string {
  const { title, unit } = shown.find((one) => one.figure === figure) ?? { title: figure, unit: '' }
  const wanted = `${title} ${bound === 'atMost' ? '≤' : '≥'} ${value}`
  if (times === undefined) return `${wanted} ${unit}: ${found?.toFixed(2) ?? 'not measured'}`
  const ratio = found === undefined || other === undefined ? 'not measured' : (found / other).toFixed(3)
  return `${wanted} × ${serverTitles[times]}: ${ratio}`
}
