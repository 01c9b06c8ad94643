import type { Page } from '@playwright/test'

/** What a browser writes to its console when it was cut off from the network on purpose. */
const cutOff = /net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|ABORTED|CONNECTION_(RESET|CLOSED))/

/**
 * What a browser logs when a walk that stands between the page and its sockets (Playwright's routeWebSocket) hands on
 * a frame after the other side has closed. The app itself asks the socket first (client/documents/countingSocket.ts).
 */
export const relayedTooLate = /^WebSocket is already in CLOSING or CLOSED state/

/** The lines a page wrote to its console that nobody expected. */
export interface Complaints {
  readonly list: readonly string[]
  /** From now on lines of this form belong here, for browsers log every request that is refused. */
  expect: (form: RegExp) => void
}

/** Collects errors that a page throws or logs; a walk ends with none of them. */
export function collectComplaints(page: Page): Complaints {
  const list: string[] = []
  const expected = [cutOff]
  page.on('pageerror', (error) => list.push(`${page.url()} threw ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (expected.some((form) => form.test(text))) return
    list.push(`${page.url()} logged ${text} (${message.location().url})`)
  })
  return { list, expect: (form) => void expected.push(form) }
}
