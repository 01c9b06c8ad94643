import type { Page } from '@playwright/test'
import { seededRandom } from '../load/random.ts'
import { pause } from '../load/waitFor.ts'
import { takeKeyTimes } from './pageClock.ts'

/** Between two keys of somebody who types well, from and to, in milliseconds. */
const BETWEEN = [70, 170] as const
const WORDS = 'the members agreed on what had been said and asked for more '

/** Milliseconds from key to picture. */
export interface KeyTimes {
  median: number
  p95: number
  most: number
  /** Letters that did not show within a second of the last key, or were not where they had been typed. */
  lost: number
}

/** Types so many letters into the paragraph with the cursor, at the pace of a person, and gives how long each took to show. */
export async function typeSteadily(page: Page, letters: number, seed: number): Promise<KeyTimes> {
  const random = seededRandom(seed)
  await takeKeyTimes(page)
  let typed = ''
  for (let index = 0; index < letters; index++) {
    const letter = WORDS[index % WORDS.length] ?? ' '
    typed += letter
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await pause(BETWEEN[0] + random() * (BETWEEN[1] - BETWEEN[0]))
  }
  await pause(1000)
  const times = (await takeKeyTimes(page)).toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? Number.NaN
  const isWhole = (await paragraphAtCursor(page)).includes(typed)
  return { median: at(0.5), p95: at(0.95), most: at(1), lost: isWhole ? letters - times.length : letters }
}

/** Reads the text; a space at the end of a line may stand there as one that does not break. */
async function paragraphAtCursor(page: Page): Promise<string> {
  const text = await page.evaluate(
    () => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? 'no paragraph',
  )
  return text.replaceAll('\u00a0', ' ')
}
