import { Hono } from 'hono'
import { z } from 'zod'
import { exportCsv } from '../../shared/boards/exportCsv.ts'
import { exportMarkdown } from '../../shared/boards/exportMarkdown.ts'
import { locales } from '../../shared/i18n/locale.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, query, signedIn, type Env } from '../http/requests.ts'
import { boardKeysIn } from './boardKeys.ts'
import { viewBoard } from './boardView.ts'
import { changeSettings } from './changeSettings.ts'
import { citeEvidence } from './citeEvidence.ts'
import { exportBoard } from './exportBoard.ts'
import { finishFreeze } from './finishFreeze.ts'
import { freezeBoard } from './freezeBoard.ts'
import { formSmallGroups } from './formSmallGroups.ts'
import { dropNeed, keepNeed } from './keepNeed.ts'
import { createLoadBoard } from './loadBoard.ts'
import { movePhase } from './movePhase.ts'
import { requireBoard } from './requireBoard.ts'
import { saveMethodCard } from './saveMethodCard.ts'
import { markReady, showRatings, takeOverRun, turnBoardTimer } from './runBoard.ts'
import {
  changedBoard,
  citation,
  droppedNeed,
  freezing,
  groupForming,
  newMethodCard,
  keptNeed,
  move,
  readiness,
  showingRatings,
  timerAct,
} from './schemas.ts'

const exported = z.object({ format: z.enum(['json', 'csv', 'markdown']), lang: z.enum(locales).optional() })

/** Boards: what each person may see of one, and running it. What people write on it: see the card routes. */
export function boardsRoutes(ground: Ground) {
  const keys = boardKeysIn(ground.config.dataDir)
  const loadBoard = createLoadBoard(ground, keys)
  const read = <T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> =>
    // In a transaction of its own: a board read while it moves on could show what belongs to two phases.
    ground.transact(viewer.personId, work)
  return new Hono<Env>()
    .get('/:boardId', describe('boards', 'One board as the viewer may see it'), pathIds('boardId'), async (c) => {
      const viewer = signedIn(c)
      const { boardId } = c.req.valid('param')
      const view = await read(viewer, async (tx) => {
        const board = await requireBoard(tx.db, viewer, 'read', boardId)
        return viewBoard(viewer, board, await loadBoard(tx, board), tx.now)
      })
      return c.json(view)
    })
    .get(
      '/:boardId/export',
      describe('boards', 'What is shown of a board, every card once, as JSON, CSV or Markdown'),
      pathIds('boardId'),
      query(exported),
      async (c) => {
        const viewer = signedIn(c)
        const { boardId } = c.req.valid('param')
        const { format, lang = 'en' } = c.req.valid('query')
        const board = await read(viewer, async (tx) =>
          exportBoard(tx.db, await requireBoard(tx.db, viewer, 'read', boardId), keys),
        )
        if (format === 'json') {
          c.header('Content-Disposition', `attachment; filename="board-${boardId}.json"`)
          return c.json(board)
        }
        const [ending, type] = format === 'csv' ? ['csv', 'text/csv'] : ['md', 'text/markdown']
        c.header('Content-Disposition', `attachment; filename="board-${boardId}.${ending}"`)
        c.header('Content-Type', `${type}; charset=utf-8`)
        return c.body(format === 'csv' ? `\uFEFF${exportCsv(board)}` : exportMarkdown(board, lang))
      },
    )
    .post(
      '/:boardId/settings',
      describe('boards', 'Changes the question and the settings'),
      pathIds('boardId'),
      body(changedBoard),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => changeSettings(tx, actor, input, keys))
        return c.json({})
      },
    )
    .post(
      '/:boardId/phase',
      describe('boards', 'Moves to another phase'),
      pathIds('boardId'),
      body(move),
      async (c) => {
        const { confirmed = false, ...asked } = c.req.valid('json')
        const input = { ...asked, ...c.req.valid('param'), confirmed }
        await mutate(c, ground, (tx, actor) => movePhase(tx, actor, input, keys))
        return c.json({})
      },
    )
    .post(
      '/:boardId/timer',
      describe('boards', 'Starts, pauses, resumes, extends or stops the timer'),
      pathIds('boardId'),
      body(timerAct),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => turnBoardTimer(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/method-card',
      describe('boards', 'Saves how the board was run, to be held again'),
      pathIds('boardId'),
      body(newMethodCard),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ methodCardId: await mutate(c, ground, (tx, actor) => saveMethodCard(tx, actor, input, keys)) })
      },
    )
    .post(
      '/:boardId/small-groups',
      describe('boards', 'Puts everybody present into groups of four or five'),
      pathIds('boardId'),
      body(groupForming),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => formSmallGroups(tx, actor, input))
        return c.json({})
      },
    )
    .post('/:boardId/run', describe('boards', 'Takes over running the board'), pathIds('boardId'), async (c) => {
      const { boardId } = c.req.valid('param')
      await mutate(c, ground, (tx, actor) => takeOverRun(tx, actor, boardId))
      return c.json({})
    })
    .post(
      '/:boardId/ready',
      describe('boards', 'Says that one is ready in a phase, or not any more'),
      pathIds('boardId'),
      body(readiness),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => markReady(tx, actor, input), { unnamed: true })
        return c.json({})
      },
    )
    .post(
      '/:boardId/ratings/shown',
      describe('boards', 'Shows the marks of impact and effort, or goes on marking'),
      pathIds('boardId'),
      body(showingRatings),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => showRatings(tx, actor, input, keys))
        return c.json({})
      },
    )
    .post(
      '/:boardId/needs',
      describe('boards', 'Keeps a card as a need'),
      pathIds('boardId'),
      body(keptNeed),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => keepNeed(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/needs/evidence',
      describe('boards', 'Attaches an item of the evidence shelf to a kept need, or takes it off'),
      pathIds('boardId'),
      body(citation),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => citeEvidence(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/needs/dropped',
      describe('boards', 'Lets a kept need go'),
      pathIds('boardId'),
      body(droppedNeed),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => dropNeed(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/freeze',
      describe('boards', 'Freezes the board'),
      pathIds('boardId'),
      body(freezing),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => freezeBoard(tx, actor, input, keys))
        await finishFreeze(ground, input.boardId)
        return c.json({})
      },
    )
}
