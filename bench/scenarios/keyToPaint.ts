import { join } from 'node:path'
import { budgets, weighBuilt } from '../../tools/checkBudget.ts'
import { openBrowser } from '../browser/openBrowser.ts'
import { EDITOR, startPageClock, usableAt } from '../browser/pageClock.ts'
import { LENGTH, seedLongMinutes } from '../browser/seedLongMinutes.ts'
import { typeSteadily } from '../browser/typeSteadily.ts'
import { pause } from '../load/waitFor.ts'
import type { Bench, Figures, Scenario } from '../scenario.ts'

const TYPISTS = 24
/** Each types one and a half times a second, and their cursor goes along. */
const RATE = { editsPerSecond: TYPISTS * 1.5, cursorsPerSecond: TYPISTS * 1.5 }
const LETTERS = { warmUp: 30, alone: 100, together: 300 } as const

/** K: what somebody at a screen feels, while everybody else types in the same long minutes. */
export const keyToPaint: Scenario = {
  letter: 'K',
  title: `in a browser: minutes of ${LENGTH.paragraphs} paragraphs, ${TYPISTS} others typing, from key to picture`,
  servers: ['releve'],
  mostRounds: 2,
  shown: [
    { figure: 'median', title: 'key to picture, median', unit: 'ms', digits: 1 },
    { figure: 'p95', title: 'p95', unit: 'ms', digits: 1 },
    { figure: 'most', title: 'most', unit: 'ms', digits: 0 },
    { figure: 'aloneMedian', title: 'nobody else typing: median', unit: 'ms', digits: 1 },
    { figure: 'aloneP95', title: 'p95', unit: 'ms', digits: 1 },
    { figure: 'usable', title: 'page opened to usable', unit: 'ms', digits: 0 },
    { figure: 'script', title: 'JavaScript before that', unit: 'kB gzip', digits: 0 },
    { figure: 'lost', title: 'letters lost', unit: '' },
  ],
  aims: [
    { figure: 'median', bound: 'atMost', value: 16 },
    { figure: 'p95', bound: 'atMost', value: 50 },
    { figure: 'script', bound: 'atMost', value: budgets.at(-1)?.kilobytes ?? 0 },
    { figure: 'lost', bound: 'atMost', value: 0 },
  ],
  async run({ folder, start, generator }: Bench): Promise<Figures> {
    const meeting = await seedLongMinutes(folder, TYPISTS)
    const server = await start()
    const target = { ...server.target, cookies: meeting.members }
    await generator.call('join', { target, documents: [meeting.minutesId], size: TYPISTS, seed: 1 })
    const { page, close } = await openBrowser(target.headers['Origin'] ?? '', meeting.secretary)
    try {
      await startPageClock(page, LENGTH.paragraphs)
      await page.goto(`${target.headers['Origin']}${meeting.path}`)
      const usable = await usableAt(page)
      // In the middle, with all the others above or below what is in sight.
      await page
        .locator(`${EDITOR} > p`)
        .nth(LENGTH.paragraphs / 2)
        .click()
      await page.keyboard.press('End')
      await typeSteadily(page, LETTERS.warmUp, 1)
      const alone = await typeSteadily(page, LETTERS.alone, 2)
      const [{ lost, ...together }, { missing, ownCpu }] = await Promise.all([
        pause(1000).then(() => typeSteadily(page, LETTERS.together, 4)),
        generator.call('pace', { seconds: LETTERS.together * 0.14, ...RATE, seed: 3 }),
      ])
      return {
        ...together,
        lost: lost + alone.lost,
        aloneMedian: alone.median,
        aloneP95: alone.p95,
        usable,
        script: scriptKilobytes(),
        missing,
        generatorCpu: ownCpu,
      }
    } finally {
      await close()
    }
  },
}

/** The last of the budgets is what somebody fetches who opens a meeting to write its minutes. */
function scriptKilobytes(): number {
  const weights = weighBuilt(join(import.meta.dirname, '../../dist/client'))
  return (weights.at(-1)?.bytes ?? Number.NaN) / 1000
}
