import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Person } from './person.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const laptop = { width: 1280, height: 800 }
const phone = { width: 320, height: 640 }

/** Looks at what is on screen, in light and dark, on a laptop and on a phone: no violation, no scrolling sideways. */
export async function audit(person: Person, what: string): Promise<void> {
  await test.step(`accessible: ${what}`, async () => {
    for (const size of [phone, laptop]) {
      await person.page.setViewportSize(size)
      await auditHere(person, `${what}, ${size.width} px`)
    }
  })
}

/** The same for something that a change of size would shut. */
export async function auditHere({ page }: Person, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours change with the next frame, and axe would see the old ones until then.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    expect.soft(violations.map(describe), `${what}, ${colorScheme}`).toEqual([])
  }
  const overflow = await page.evaluate(() => {
    const width = document.scrollingElement?.scrollWidth ?? 0
    if (width <= window.innerWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(-3)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40) ?? ''}`)
      .concat(`${width} px in ${window.innerWidth}`)
  })
  expect.soft(overflow, `${what}: sideways`).toEqual([])
  await expect.soft(page.locator('[aria-live="polite"], [role="status"]'), `${what}: status region`).toHaveCount(1)
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
