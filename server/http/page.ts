import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { SecureHeadersVariables } from 'hono/secure-headers'

const PLACEHOLDER = '__NONCE__'
const YEAR_SECONDS = 31_536_000

/** Serves the built client: hashed files for a year, and for every other path the page, with its style nonce. */
export function pageRoutes(clientDir: string) {
  let page: Promise<string> | undefined

  return new Hono<{ Variables: SecureHeadersVariables }>()
    .use(
      '/assets/*',
      serveStatic({
        root: clientDir,
        onFound: (_path, c) => c.header('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`),
      }),
    )
    .get('/favicon.svg', serveStatic({ root: clientDir }))
    .get('/assets/*', (c) => c.notFound())
    .get('*', async (c) => {
      page ??= readFile(join(clientDir, 'index.html'), 'utf8')
      c.header('Cache-Control', 'no-store')
      return c.html((await page).replaceAll(PLACEHOLDER, c.get('secureHeadersNonce') ?? ''))
    })
}
