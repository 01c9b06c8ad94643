import type { Page } from '@playwright/test'
import { seededRandom } from '../load/random.ts'
import { pause } from '../load/waitFor.ts'

declare global {
  interface Window {
    /** Milliseconds between frames while the mouse button is down. */
    benchFrames: number[]
    benchFrame: FrameRequestCallback
    /** The card the last press took, and the zone under the pointer as it was let go. */
    benchDrag: { card: string | null; zone: string | null }
  }
}

/** How long a hand takes from one theme to another, and how often a mouse says where it is. */
const DRAG_MS = 900
const MOVE_MS = 12
/** Away from the edges, where a drag scrolls the page. */
const FIELD = { left: 60, right: 1180, top: 150, bottom: 600 } as const

/** Frames of several drags. */
export interface DragFrames {
  /** Frames a second, at the median and at the slowest twentieth of them. */
  median: number
  slow: number
  /** The longest one saw nothing move, in milliseconds. */
  longest: number
  frames: number
  /** Cards that did not stand where they were let go, or not there alone. */
  misplaced: number
}

/** Has the page note how long each of its frames takes while a card is dragged. */
export async function startFrameClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchFrames = []
    window.benchDrag = { card: null, zone: null }
    const hand = { isDown: false, frameAt: 0 }
    addEventListener(
      'pointerdown',
      ({ target }) => {
        hand.isDown = true
        const card = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null
        window.benchDrag = { card: card?.dataset['take'] ?? null, zone: null }
      },
      true,
    )
    addEventListener(
      'pointerup',
      ({ clientX, clientY }) => {
        hand.isDown = false
        const zone = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-zone]')
        window.benchDrag.zone = zone?.dataset['zone'] ?? null
      },
      true,
    )
    // A property, since a function with a name of its own is more than a page knows how to read.
    window.benchFrame = (now) => {
      if (hand.isDown && hand.frameAt > 0) window.benchFrames.push(now - hand.frameAt)
      hand.frameAt = hand.isDown ? now : 0
      requestAnimationFrame(window.benchFrame)
    }
    requestAnimationFrame(window.benchFrame)
  })
}

/** Drags so many of one's own cards, which nobody else touches, each from wherever it is in sight into another theme. */
export async function dragSteadily(
  page: Page,
  own: ReadonlySet<string>,
  { drags, seed }: { drags: number; seed: number },
): Promise<DragFrames> {
  const random = seededRandom(seed)
  const somewhere = () => ({
    x: FIELD.left + random() * (FIELD.right - FIELD.left),
    y: FIELD.top + random() * (FIELD.bottom - FIELD.top),
  })
  await page.evaluate(() => void window.benchFrames.splice(0))
  let misplaced = 0
  const ids = [...own]
  for (let drag = 0; drag < drags; drag++) {
    const way = await findWay(page, () => ids[Math.floor(random() * ids.length)] ?? '', somewhere, own)
    await follow(page, way.from, way.to)
    const { card, zone } = await page.evaluate(() => window.benchDrag)
    // Others move what lies about: now and then a hand finds the cloth between two cards, and nothing is taken or put.
    if (card !== null && zone !== null && !(await standsIn(page, card, zone))) misplaced++
  }
  const intervals = (await page.evaluate(() => window.benchFrames.splice(0))).toSorted((a, b) => a - b)
  const at = (share: number): number => intervals[Math.ceil(intervals.length * share) - 1] ?? Number.NaN
  return {
    median: 1000 / at(0.5),
    slow: 1000 / at(0.95),
    longest: at(1),
    frames: intervals.length,
    misplaced,
  }
}

interface Point {
  x: number
  y: number
}

interface Found {
  card: string | null
  zone: string | null
}

/** Brings cards into sight until one of them can be taken to another zone in sight; where all is loose there is none. */
async function findWay(
  page: Page,
  anyCard: () => string,
  somewhere: () => Point,
  own: ReadonlySet<string>,
): Promise<{ from: Point; to: Point }> {
  for (let tries = 0; tries < 30; tries++) {
    await page.evaluate(
      (id) => document.querySelector(`[data-card="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' }),
      anyCard(),
    )
    const from = await findPoint(page, somewhere, ({ card }) => card !== null && own.has(card))
    const to = from && (await findPoint(page, somewhere, ({ zone }) => zone !== null && zone !== from.found.zone))
    if (to) return { from: from.point, to: to.point }
  }
  throw new Error('there is nothing to drag in sight')
}

async function findPoint(
  page: Page,
  somewhere: () => Point,
  isWanted: (found: Found) => boolean,
): Promise<{ point: Point; found: Found } | undefined> {
  for (let tries = 0; tries < 60; tries++) {
    const point = somewhere()
    const found = await underPoint(page, point)
    if (isWanted(found)) return { point, found }
  }
  return undefined
}

function underPoint(page: Page, point: Point): Promise<Found> {
  return page.evaluate(({ x, y }) => {
    const under = document.elementFromPoint(x, y)
    return {
      card: under?.closest<HTMLElement>('[data-take]')?.dataset['take'] ?? null,
      zone: under?.closest<HTMLElement>('[data-zone]')?.dataset['zone'] ?? null,
    }
  }, point)
}

/** One drag at the pace of a hand. */
async function follow(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const start = performance.now()
  for (let gone = 0; gone < 1;) {
    await pause(MOVE_MS)
    gone = Math.min(1, (performance.now() - start) / DRAG_MS)
    await page.mouse.move(from.x + (to.x - from.x) * gone, from.y + (to.y - from.y) * gone)
  }
  await page.mouse.up()
}

/** Whether a card stands in a zone, and nowhere else, within a moment. */
async function standsIn(page: Page, card: string, zone: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const zones = await page.evaluate(
      (id) =>
        [...document.querySelectorAll(`[data-card="${CSS.escape(id)}"]`)].map(
          (found) => found.closest<HTMLElement>('[data-zone]')?.dataset['zone'],
        ),
      card,
    )
    if (zones.length === 1 && (zones[0] === zone || zone === 'new')) return true
    await pause(50)
  }
  return false
}
