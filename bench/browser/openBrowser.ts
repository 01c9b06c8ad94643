import { chromium, type Page } from '@playwright/test'
import { findInstalledChromium } from '../../tools/findChromium.ts'

/** A page of a browser that shuts with it. */
export interface OpenBrowser {
  page: Page
  close: () => Promise<void>
}

/** Opens a browser with an empty cache for somebody who is signed in; `cookie` is their `Cookie` header. */
export async function openBrowser(origin: string, cookie: string): Promise<OpenBrowser> {
  const executablePath = findInstalledChromium()
  if (executablePath === undefined) throw new Error('no Chromium is installed; `npm run test:browser` installs one')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 720 } })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    return { page: await context.newPage(), close: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }
}
