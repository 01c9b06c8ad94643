import { type BrowserContextOptions, test as base, expect } from '@playwright/test'
import type { Locale } from '../../shared/i18n/locale.ts'
import { type BuiltServer, withBuiltServer, withPreparedExample } from './builtServer.ts'
import { arrive, type Person, signIn } from './person.ts'

interface Walk {
  /** An empty instance of its own. */
  empty: BuiltServer
  /** The worked example, on an instance of its own. */
  example: BuiltServer
  /** The same, as `npm run demo` shows it. */
  demonstration: BuiltServer
  /** Opens a browser on a server for somebody; with `as`, signed in to an account of the worked example. */
  enter: (server: BuiltServer, locale: Locale, as?: string, options?: BrowserContextOptions) => Promise<Person>
}

interface OfAllWalks {
  /** A data folder with the worked example, to be copied: loading it takes longer than all else a server does to start. */
  preparedExample: string
}

/** A walk through the built app: its own server, its own people, and no error in anybody's console. */
export const test = base.extend<Walk, OfAllWalks>({
  preparedExample: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, give) => withPreparedExample(give),
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  empty: async ({}, give) => withBuiltServer('main', give),
  example: async ({ preparedExample }, give) => withBuiltServer('main', give, preparedExample),
  // oxlint-disable-next-line no-empty-pattern
  demonstration: async ({}, give) => withBuiltServer('demo', give),
  enter: async ({ browser }, give) => {
    const people: Person[] = []
    await give(async (server, locale, as, options) => {
      const person = await arrive(browser, server.url, locale, options)
      people.push(person)
      if (as !== undefined) await signIn(person, as)
      return person
    })
    for (const { context } of people) await context.close()
    expect(people.flatMap(({ complaints }) => complaints.list)).toEqual([])
  },
})
