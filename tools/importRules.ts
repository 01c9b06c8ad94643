// The tables behind "who may import whom": the order of the slices, the packages' owners, the way in to each folder.

/**
 * The server's slices. A slice imports only from those to its left; effects to the right go through reactions.
 * Setting up an instance stands last: loading the worked example asks all the others.
 */
export const sliceOrder = [
  'people',
  'groups',
  'documents',
  'evidence',
  'meetings',
  'votes',
  'consent',
  'amendments',
  'boards',
  'actions',
  'decisions',
  'notifications',
  'search',
  'exports',
  'setup',
]

/** What all slices stand on, and the slices each of these may ask in turn: http asks who is there and what they may. */
export const foundations: Record<string, readonly string[]> = {
  database: [],
  journal: [],
  http: ['people', 'groups'],
}

/** Where the whole server is put together: these may import anything on the server. */
export const serverRoots = [
  'server/main.ts',
  'server/start.ts',
  'server/app.ts',
  'server/demo.ts',
  'server/announce.ts',
  'server/reactions.ts',
]

/** What tests run on, and scripts: free as the roots are, but not part of the running server. */
export const serverRigs = ['server/testing/', 'server/walks/', 'server/scripts/']

/** Browser tests and what they share. */
export const browserTests = ['client/testing/', 'client/walks/', 'client/*.e2e.ts', 'client/*/*.e2e.ts']

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
  '@tiptap/extension-bold',
  '@tiptap/extension-hard-break',
  '@tiptap/extension-heading',
  '@tiptap/extension-italic',
  '@tiptap/extension-paragraph',
  '@tiptap/extension-text',
  '@tiptap/extensions',
  '@tiptap/y-tiptap',
]

/** A package that only some files may use, so that replacing it later stays a small job. */
export interface Ownership {
  packages: readonly string[]
  owners: readonly string[]
}

const stores = [
  'server/*/store.ts',
  'server/*/*Store.ts',
  'server/documents/updateLog.ts',
  'server/search/searchIndex.ts',
]

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
      'server/start.ts',
      'server/app.ts',
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
  { packages: ['pino'], owners: ['server/start.ts'] },
  { packages: ['yjs', 'lib0', 'y-protocols'], owners: ['server/documents/', 'shared/', 'client/', 'bench/'] },
  { packages: ['y-websocket', 'y-indexeddb'], owners: ['client/documents/'] },
  {
    packages: ['@tiptap/react', '@tiptap/extension-collaboration', '@tiptap/extension-*-menu', '@tiptap/suggestion'],
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
  { packages: ['node:*'], owners: ['server/', 'tools/', 'bench/'] },
  { packages: ['@playwright/test'], owners: ['tools/', 'bench/browser/'] },
  { packages: ['vite', 'vitest', 'axe-core', 'fast-check'], owners: ['tools/'] },
]

/** How the bench reads a store whose server was killed. */
const storeReaders = ['server/database/open.ts', 'server/documents/readDocument.ts']
/** What the bench shares with the checks: the browser, and what the client weighs. */
const benchTools = ['tools/findChromium.ts', 'tools/checkBudget.ts']

/** Which tree sees which: an import that fits none of these is refused. Rules below only narrow this further. */
export const passages: readonly { from: readonly string[]; to: readonly string[]; typeOnly?: boolean }[] = [
  { from: ['shared/'], to: ['shared/'] },
  { from: ['client/'], to: ['client/', 'shared/'] },
  { from: ['client/api.ts'], to: ['server/app.ts'], typeOnly: true },
  { from: browserTests, to: ['server/testing/'] },
  { from: ['server/'], to: ['server/', 'shared/'] },
  { from: ['server/database/'], to: ['migrations/'] },
  { from: ['migrations/'], to: ['migrations/'] },
  { from: ['migrations/*.test.ts'], to: ['server/database/', 'server/testing/'] },
  { from: ['tools/'], to: ['tools/', 'shared/'] },
  { from: ['bench/'], to: ['bench/', 'shared/', 'server/testing/', ...storeReaders, ...benchTools] },
]

const composers = [...serverRoots, ...serverRigs]

/** Rooms with few doors: only these, and tests, import what is inside. */
export const doors: readonly { inside: readonly string[]; mayEnter: readonly string[]; why: string }[] = [
  {
    inside: serverRoots,
    mayEnter: [...composers, 'client/api.ts'],
    why: 'the roots import the slices, not the other way round',
  },
  { inside: ['server/scripts/'], mayEnter: composers, why: 'scripts import the slices, not the other way round' },
  {
    inside: ['server/*/routes.ts', 'server/*/*Routes.ts'],
    mayEnter: composers,
    why: 'routes are mounted by server/app.ts; what others need of them belongs in a use case or a store',
  },
  {
    inside: ['server/testing/', 'server/walks/'],
    mayEnter: ['server/testing/', 'server/walks/', 'bench/', ...browserTests],
    why: 'what tests run on is for tests only',
  },
]

/** Client folders that everybody may take components from; all others are slices. */
export const clientFloor = ['client/ui/', 'client/i18n/', 'client/editor/', 'client/documents/']

/** Where components of several slices come together on the client. */
export const clientMeetingPoints = [
  'client/*.tsx',
  'client/shell/',
  'client/*/*Page.tsx',
  'client/editor/blockViews.tsx',
  ...browserTests,
]
