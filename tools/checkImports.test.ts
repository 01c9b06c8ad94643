import { describe, expect, it } from 'vitest'
import { checkImports } from './checkImports.ts'

/** What the check says about a file with these lines. */
function said(path: string, ...lines: string[]): string[] {
  return checkImports([{ path, text: lines.join('\n') }]).map((finding) => finding.message)
}

describe('trees', () => {
  it('lets the client see shared, itself, and the type of the app', () => {
    expect(said('client/votes/VoteCard.tsx', `import { tally } from '../../shared/votes/tally.ts'`)).toEqual([])
    expect(said('client/api.ts', `import type { AppType } from '../server/app.ts'`)).toEqual([])
  })

  it.each([
    ['client/votes/VoteCard.tsx', `import { castBallot } from '../../server/votes/castBallot.ts'`],
    ['client/votes/VoteCard.tsx', `import type { AppType } from '../../server/app.ts'`],
    ['client/api.ts', `import { app } from '../server/app.ts'`],
    ['client/api.ts', `import { app, type AppType } from '../server/app.ts'`],
    ['client/votes/VoteCard.tsx', `type V = import('../../server/votes/store.ts').V`],
    ['client/votes/VoteCard.tsx', `const late = await import('../../server/votes/store.ts')`],
    ['server/votes/store.ts', `import { VoteCard } from '../../client/votes/VoteCard.tsx'`],
    ['server/votes/store.ts', `import { up } from '../../migrations/0005_votes.ts'`],
    ['shared/votes/tally.ts', `import { open } from '../../server/database/open.ts'`],
    ['migrations/0005_votes.ts', `import { states } from '../shared/votes/vote.ts'`],
    ['server/votes/castBallot.ts', `import { checkImports } from '../../tools/checkImports.ts'`],
  ])('refuses in %s: %s', (path, line) => {
    expect(said(path, line).join()).toContain('no passage')
  })

  it('lets browser tests start a server, and nobody but tests', () => {
    const line = `import { startServer } from '../../server/testing/testServer.ts'`
    expect(said('client/walks/ballot.e2e.ts', line)).toEqual([])
    expect(said('client/votes/VoteCard.tsx', line)).not.toEqual([])
    expect(said('server/votes/castBallot.test.ts', `import { at } from '../testing/testServer.ts'`)).toEqual([])
    expect(said('server/votes/castBallot.ts', `import { at } from '../testing/testServer.ts'`)).not.toEqual([])
  })

  it('keeps shared and migrations free of other packages', () => {
    expect(said('shared/votes/tally.ts', `import { z } from 'zod/mini'`)).toEqual([])
    expect(said('shared/votes/tally.ts', `import { readFileSync } from 'node:fs'`)).toContain(
      'imports node:fs: shared is pure',
    )
    expect(said('migrations/0001_people.ts', `import { sql } from 'kysely'`)).toEqual([])
    expect(said('migrations/0001_people.ts', `import { z } from 'zod'`)).toContain(
      'imports zod: migrations import only kysely',
    )
  })
})

describe('slices', () => {
  it('lets a slice import to its left, and refuses to its right', () => {
    expect(said('server/votes/openVote.ts', `import { findMeeting } from '../meetings/store.ts'`)).toEqual([])
    const [message] = said('server/votes/closeVote.ts', `import { record } from '../decisions/recordOutcome.ts'`)
    expect(message).toContain('leftwards only')
  })

  it('refuses the way round through the roots, and leaves the roots free', () => {
    const line = `import { reactions } from '../reactions.ts'`
    expect(said('server/votes/closeVote.ts', line).join()).toContain('the roots import the slices')
    expect(said('server/reactions.ts', `import { record } from './decisions/recordOutcome.ts'`)).toEqual([])
    expect(said('server/walks/ballot.test.ts', `import { record } from '../decisions/recordOutcome.ts'`)).toEqual([])
  })

  it('lets foundations ask only the slices of their table', () => {
    expect(said('server/http/session.ts', `import { loadViewer } from '../groups/store.ts'`)).toEqual([])
    expect(said('server/http/session.ts', `import { findVote } from '../votes/store.ts'`)).not.toEqual([])
    expect(said('server/journal/append.ts', `import { findPerson } from '../people/store.ts'`)).not.toEqual([])
    expect(said('server/ground.ts', `import { findPerson } from './people/store.ts'`)).not.toEqual([])
  })

  it('names a slice without a place in the order', () => {
    expect(said('server/votes/store.ts', `import { x } from '../budgets/store.ts'`).join()).toContain('no place')
  })

  it('leaves mounting of routes to the app', () => {
    expect(said('server/app.ts', `import { voteRoutes } from './votes/routes.ts'`)).toEqual([])
    expect(said('server/decisions/routes.ts', `import { voteRoutes } from '../votes/routes.ts'`)).not.toEqual([])
  })
})

describe('packages', () => {
  it.each([
    ['server/votes/castBallot.ts', 'hono'],
    ['server/votes/castBallot.ts', 'kysely'],
    ['server/votes/store.ts', 'better-sqlite3'],
    ['server/http/session.ts', 'lucia'],
    ['server/votes/store.ts', 'yjs'],
    ['client/meetings/Minutes.tsx', '@tiptap/react'],
    ['client/meetings/Minutes.tsx', 'node:fs'],
    ['shared/documents/blocks.ts', '@tiptap/react'],
    ['server/votes/store.ts', 'react'],
    ['client/documents/connection.ts', 'vitest'],
  ])('%s may not import %s', (path, name) => {
    expect(said(path, `import { x } from '${name}'`)).not.toEqual([])
  })

  it.each([
    ['server/votes/routes.ts', 'hono/factory'],
    ['server/votes/store.ts', 'kysely'],
    ['server/documents/room.ts', 'yjs'],
    ['server/people/sessions.ts', 'lucia'],
    ['client/editor/Editor.tsx', '@tiptap/react'],
    ['client/decisions/DecisionBlock.tsx', '@tiptap/react'],
    ['server/votes/castBallot.test.ts', 'yjs'],
    ['server/testing/network.ts', 'y-websocket'],
  ])('%s may import %s', (path, name) => {
    expect(said(path, `import { x } from '${name}'`)).toEqual([])
  })

  it('does not mind types alone', () => {
    expect(said('server/ground.ts', `import type { Kysely } from 'kysely'`)).toEqual([])
    expect(said('server/ground.ts', `import { type Kysely } from 'kysely'`)).toEqual([])
  })
})

describe('components of other slices', () => {
  const card = `import { VoteCard } from '../votes/VoteCard.tsx'`

  it.each(['client/meetings/MeetingPage.tsx', 'client/editor/blockViews.tsx', 'client/votes/BallotForm.tsx'])(
    '%s may use VoteCard',
    (path) => {
      expect(said(path, card)).toEqual([])
    },
  )

  it('only pages and block views use them', () => {
    expect(said('client/meetings/Agenda.tsx', card).join()).toContain('only *Page.tsx')
    expect(said('client/editor/Editor.tsx', card).join()).toContain('only *Page.tsx')
    expect(said('client/meetings/Agenda.tsx', `import { Button } from '../ui/Button.tsx'`)).toEqual([])
    expect(said('client/meetings/Agenda.tsx', `import { useVote } from '../votes/useVote.ts'`)).toEqual([])
  })
})

describe('form', () => {
  it('finds barrels, default exports and missing extensions', () => {
    expect(said('server/votes/all.ts', `export * from './store.ts'`).join()).toContain('re-exports')
    expect(said('server/votes/all.ts', `export { a } from './store.ts'`).join()).toContain('re-exports')
    expect(said('server/votes/store.ts', `export default function store() {}`).join()).toContain('default export')
    expect(said('server/votes/routes.ts', `import { a } from './store'`).join()).toContain('extension')
  })

  it('gives the line, and is not fooled by comments and strings', () => {
    const text = [`// import { x } from '../boards/store.ts'`, `const s = "from 'react'"`, `import 'react'`].join('\n')
    const [finding, ...more] = checkImports([{ path: 'server/votes/store.ts', text }])
    expect(finding).toMatchObject({ path: 'server/votes/store.ts', line: 3 })
    expect(more).toEqual([])
  })
})
