import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import type { Person } from './person.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules of these that depend on colours. */
const colourRules = ['color-contrast', 'link-in-text-block']
const laptop = { width: 1280, height: 800 }
const phone = { width: 320, height: 640 }
/** How long what is found may yet go away: colours, or a menu that closes, may be on their way. */
const PATIENCE_MS = 3_000

/**
 * Looks at what is on screen, in light and dark, on a laptop and on a phone: no violation, no scrolling sideways. What
 * colours cannot change is looked at in one of the schemes.
 * `over` names what lies over parts of the page and is gone with Escape: how large buttons are is judged in it alone.
 */
export async function audit({ page }: Person, what: string, over?: string): Promise<void> {
  await test.step(`accessible: ${what}`, async () => {
    expect.soft(await findFaults(page, over), what).toEqual([])
  })
}

/** What is wrong with what is on screen, each fault after the window and the scheme it shows in. */
export async function findFaults(page: Page, over?: string, patienceMs = PATIENCE_MS): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(holdStill)
  for (const size of [phone, laptop]) {
    await page.setViewportSize(size)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const look = colorScheme === 'light' ? () => lookAtAll(page, over) : () => lookAtColours(page)
      for (const fault of await lasting(look, patienceMs)) faults.push(`${size.width} px, ${colorScheme}: ${fault}`)
    }
  }
  return faults
}

/** Colours and sizes change at once from now on, so that nothing is looked at on its way; run in the page. */
function holdStill(): void {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets = [still]
}

/** What is found at each look, two at least. */
async function lasting(look: () => Promise<string[]>, patienceMs: number): Promise<string[]> {
  const until = performance.now() + patienceMs
  let found = await look()
  while (found.length > 0) {
    const isLast = performance.now() > until
    found = await look()
    if (isLast) break
  }
  return found
}

function lookAtColours(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: { type: 'rule', values: colourRules } })
}

async function lookAtAll(page: Page, over?: string): Promise<string[]> {
  // What a bar that stays covers half of depends on how far a page is scrolled; scrolling uncovers it.
  await page.evaluate(() => window.scrollTo(0, 0))
  const found = await runAxe(page, { runOnly: { type: 'tag', values: rules } }, over)
  return [...found, ...(await page.evaluate(misshapen))]
}

/**
 * Runs axe within the page itself. Its own binding for Playwright opens another page for every run, to join the results
 * of frames: that took most of the time, and the app has no frames.
 */
async function runAxe(page: Page, options: axe.RunOptions, over?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  // There is no sound and no film, and no rule asks for the style sheets.
  const quick: axe.RunOptions = { ...options, resultTypes: ['violations'], elementRef: true, preload: false }
  return page.evaluate(violationsIn, { options: quick, over })
}

/** What axe finds; run in the page. */
async function violationsIn({
  options,
  over,
}: {
  options: axe.RunOptions
  over: string | undefined
}): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
  return violations.flatMap(({ id, help, nodes }) => {
    const isHidden = (element?: HTMLElement): boolean => over !== undefined && !element?.closest(over)
    const counted = id === 'target-size' ? nodes.filter(({ element }) => !isHidden(element)) : nodes
    if (counted.length === 0) return []
    const places = counted
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${target.join(' ')} – ${failureSummary}`)
    return [`${id}: ${help} (${counted.length})\n${places.join('\n')}`]
  })
}

/** What axe does not ask: parts wider than the window, and one region that speaks, also from within a dialog; run in the page. */
function misshapen(): string[] {
  const found: string[] = []
  const width = document.scrollingElement?.scrollWidth ?? 0
  if (width > window.innerWidth) {
    const parts = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(-3)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40) ?? ''}`)
    found.push(`sideways: ${width} px in ${window.innerWidth}\n${parts.join('\n')}`)
  }
  for (const region of ['[role="status"], output', '[aria-live]']) {
    const count = document.querySelectorAll(region).length
    if (count !== 1) found.push(`${count} × ${region} instead of one`)
  }
  return found
}
