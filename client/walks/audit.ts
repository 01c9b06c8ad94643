import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Person } from './person.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules of these that depend on colours. */
const colourRules = ['color-contrast', 'link-in-text-block']
const laptop = { width: 1280, height: 800 }
const phone = { width: 320, height: 640 }

/**
 * Looks at what is on screen, in light and dark, on a laptop and on a phone: no violation, no scrolling sideways. What
 * colours cannot change is looked at in one of the schemes.
 * `over` names what lies over parts of the page and is gone with Escape: how large buttons are is judged in it alone.
 */
export async function audit({ page }: Person, what: string, over?: string): Promise<void> {
  await test.step(`accessible: ${what}`, async () => {
    for (const size of [phone, laptop]) {
      const where = `${what}, ${size.width} px`
      await page.setViewportSize(size)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.waitForFunction(isDrawnIn, colorScheme)
        const look = colorScheme === 'light' ? () => lookAtAll(page, over) : () => lookAtColours(page)
        expect.soft(await violations(look), `${where}, ${colorScheme}`).toEqual([])
      }
      expect.soft(await page.evaluate(wideParts), `${where}: nothing sideways`).toEqual([])
      // One region speaks, and it is heard from within a dialog too.
      await expect.soft(page.getByRole('status'), `${where}: status region`).toHaveCount(1)
      await expect.soft(page.locator('[aria-live]'), `${where}: live regions`).toHaveCount(1)
    }
  })
}

/** Whether the page has taken its colours for a scheme; run in the page. */
function isDrawnIn(colorScheme: string): boolean {
  const isMeant = window.matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches
  return isMeant && document.getAnimations().every((animation) => !(animation instanceof CSSTransition))
}

/** What axe finds and finds again: once, it may have looked while colours or a closing menu were on their way. */
async function violations(look: () => Promise<string[]>): Promise<string[]> {
  const found = await look()
  return found.length === 0 ? found : look()
}

async function lookAtColours(page: Page): Promise<string[]> {
  return (await new AxeBuilder({ page }).withRules(colourRules).analyze()).violations.map(describe)
}

async function lookAtAll(page: Page, over?: string): Promise<string[]> {
  const whole = new AxeBuilder({ page }).withTags(rules)
  if (over === undefined) return (await whole.analyze()).violations.map(describe)
  const results = [
    await whole.disableRules('target-size').analyze(),
    await new AxeBuilder({ page }).include(over).withRules('target-size').analyze(),
  ]
  return results.flatMap((result) => result.violations.map(describe))
}

/** What makes the page wider than its window; run in the page. */
function wideParts(): string[] {
  const width = document.scrollingElement?.scrollWidth ?? 0
  if (width <= window.innerWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .slice(-3)
    .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40) ?? ''}`)
    .concat(`${width} px in ${window.innerWidth}`)
}

interface Violation {
  id: string
  help: string
  nodes: { target: unknown; failureSummary?: string }[]
}

function describe({ id, help, nodes }: Violation): string {
  const places = nodes.slice(0, 3).map(({ target, failureSummary = '' }) => `${String(target)} – ${failureSummary}`)
  return `${id}: ${help} (${nodes.length})\n${places.join('\n')}`
}
