import type { Page } from '@playwright/test'

/** What the page notes about itself; times in milliseconds. */
interface PageNotes {
  /** From the start of the navigation to the first picture of the whole text, ready to be written in. */
  usableAt: number | null
  /** From each press of a key to the picture with its letter. */
  keys: number[]
}

declare global {
  interface Window {
    benchNotes: PageNotes
  }
}

/** The minutes while they may be written in. */
export const EDITOR = '[role="textbox"][contenteditable="true"]'

/**
 * Has the page time itself: when so many paragraphs can be written in, and each key from the moment the browser has it
 * (the event's own time stamp) to the message that follows the frame that paints its letter. The browser's own event
 * timing would not do: it rounds to eight milliseconds and leaves out what takes less than sixteen.
 */
export async function startPageClock(page: Page, paragraphs: number): Promise<void> {
  await page.addInitScript(
    ({ editor, wanted }) => {
      const notes: PageNotes = { usableAt: null, keys: [] }
      window.benchNotes = notes
      // A message sent before a frame is painted is delivered right after it.
      const painted = new MessageChannel()
      const pressed: number[] = []
      let isComplete = false
      let lastKey = 0
      painted.port1.addEventListener('message', () => {
        const now = performance.now()
        if (isComplete) notes.usableAt ??= now
        for (const at of pressed.splice(0)) notes.keys.push(now - at)
      })
      painted.port1.start()
      const timer = setInterval(() => {
        if ((document.querySelector(editor)?.childElementCount ?? 0) < wanted) return
        clearInterval(timer)
        requestAnimationFrame(() => {
          isComplete = true
          painted.port2.postMessage(null)
        })
      }, 5)
      addEventListener('keydown', (event) => (lastKey = event.timeStamp), true)
      // By now the letter stands in the page; what the editor makes of it comes before the next frame.
      addEventListener(
        'input',
        () => {
          const at = lastKey
          requestAnimationFrame(() => {
            pressed.push(at)
            painted.port2.postMessage(null)
          })
        },
        true,
      )
    },
    { editor: EDITOR, wanted: paragraphs },
  )
}

/** When the page could be used, once it can. */
export async function usableAt(page: Page): Promise<number> {
  await page.waitForFunction(() => window.benchNotes.usableAt !== null, null, { timeout: 120_000 })
  return page.evaluate(() => window.benchNotes.usableAt ?? Number.NaN)
}

/** The times of the keys since this was last asked. */
export function takeKeyTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => window.benchNotes.keys.splice(0))
}
