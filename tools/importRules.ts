// The tables behind "who may import whom": the order of the slices, the packages' owners, the way in to each folder.

/** The server's slices. A slice imports only from those to its left; effects to the right go through reactions. */
export const sliceOrder = [
  'people',
  'groups',
  'documents',
  'evidence',
  'meetings',
  'votes',
  'boards',
  'actions',
  'decisions',
  'notifications',
  'search',
  'exports',
]

/** What all slices stand on, and the slices each of these may ask in turn: http asks who is there and what they may. */
export const foundations: Record<string, readonly string[]> = {
  database: [],
  journal: [],
  http: ['people', 'groups'],
}

/** Where the whole server is put together: these may import anything on the server. */
export const serverRoots = ['server/main.ts', 'server/app.ts', 'server/demo.ts', 'server/reactions.ts']
export const serverRigs = ['server/testing/', 'server/walks/', 'server/scripts/']

/** Packages without I/O, clock or views: what shared code may build on. */
export const purePackages = [
  'yjs',
  'lib0',
  'y-protocols',
  'zod',
  'use-intl',
  'temporal-polyfill',
  '@tiptap/core',
  '@tiptap/pm',
  '@tiptap/starter-kit',
  '@tiptap/extensions',
  '@tiptap/y-tiptap',
]

/** A package that only some files may use, so that replacing it later stays a small job. */
export interface Ownership {
  packages: readonly string[]
  owners: readonly string[]
}

const stores = ['server/*/store.ts', 'server/*/*Store.ts', 'server/documents/updateLog.ts', 'server/search/searchIndex.ts']
const putTogether = ['server/main.ts', 'server/app.ts']

/** Files that may write tables besides the stores, each its own: sessions, idempotency keys, the journal. */
export const tableWriters = [
  ...stores,
  'server/database/',
  'server/journal/',
  'server/http/mutate.ts',
  'server/people/sessions.ts',
]

/** Who owns which package. Type-only imports and tests are free. */
export const ownerships: readonly Ownership[] = [
  {
    packages: ['hono', '@hono/*', 'hono-openapi', '@standard-community/*', 'ws'],
    owners: [
      ...putTogether,
      'server/http/',
      'server/*/routes.ts',
      'server/*/*Routes.ts',
      'server/*/socket.ts',
      'server/journal/stream.ts',
      'client/api.ts',
    ],
  },
  { packages: ['kysely'], owners: ['migrations/', 'server/database/', 'server/journal/', ...stores] },
  {
    packages: ['better-sqlite3'],
    owners: ['server/database/', 'server/journal/', 'server/documents/updateLog.ts', 'server/search/searchIndex.ts'],
  },
  { packages: ['lucia'], owners: ['server/people/sessions.ts'] },
  { packages: ['@node-rs/argon2'], owners: ['server/people/'] },
  { packages: ['pino'], owners: [...putTogether, 'server/log.ts'] },
  { packages: ['yjs', 'lib0', 'y-protocols'], owners: ['server/documents/', 'shared/', 'client/'] },
  { packages: ['y-websocket'], owners: ['client/documents/'] },
  {
    packages: ['@tiptap/react', '@tiptap/extension-*', '@tiptap/suggestion'],
    owners: ['client/editor/', 'client/*/*Block.tsx'],
  },
  {
    packages: ['@tiptap/*'],
    owners: ['shared/documents/', 'server/documents/', 'client/editor/', 'client/*/*Block.tsx'],
  },
  {
    packages: ['react', 'react-dom', 'react-aria-components', '@tanstack/*', 'lucide-react', '@fontsource-variable/*'],
    owners: ['client/'],
  },
  { packages: ['node:*'], owners: ['server/', 'tools/'] },
  { packages: ['vite', 'vitest', '@playwright/test', '@axe-core/playwright', 'fast-check'], owners: ['tools/'] },
]

/** Folders and files with few ways in: nobody else may import them. Tests may, save where the wall says otherwise. */
export interface Wall {
  inside: readonly string[]
  mayEnter: readonly string[]
  why: string
}

const wholeServer = [...serverRoots, ...serverRigs]
const browserTests = ['client/testing/', 'client/walks/', 'client/*.e2e.ts', 'client/*/*.e2e.ts']

/** The walls of the house. */
export const walls: readonly Wall[] = [
  {
    inside: ['client/'],
    mayEnter: ['client/'],
    why: 'nothing outside client/ imports it',
  },
  {
    inside: ['server/testing/', 'server/walks/'],
    mayEnter: ['server/testing/', 'server/walks/', 'server/*.test.ts', 'server/*/*.test.ts', ...browserTests],
    why: 'test rigs are for tests',
  },
  {
    inside: ['server/'],
    mayEnter: ['server/', 'migrations/*.test.ts'],
    why: 'only the server imports server/; the client has `import type { AppType }` in client/api.ts and nothing else',
  },
  {
    inside: ['migrations/'],
    mayEnter: ['migrations/', 'server/database/'],
    why: 'only server/database imports migrations',
  },
  { inside: ['tools/'], mayEnter: ['tools/', 'playwright.config.ts'], why: 'tools are not part of the product' },
  {
    inside: serverRoots,
    mayEnter: wholeServer,
    why: 'the roots import the slices, not the other way round',
  },
  {
    inside: ['server/*/routes.ts', 'server/*/*Routes.ts'],
    mayEnter: wholeServer,
    why: 'routes are mounted by server/app.ts; what they share with others belongs in a use case or a store',
  },
  { inside: ['server/scripts/'], mayEnter: wholeServer, why: 'scripts use the slices, not the other way round' },
]
