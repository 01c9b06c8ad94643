import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { boardKeysIn } from './boardKeys.ts'
import { toBoard } from './boardView.ts'
import { createBoard } from './createBoard.ts'
import { newBoard } from './schemas.ts'
import { listBoards } from './store.ts'
import { listThemeConsents } from './themeStore.ts'

/** A meeting's boards; mounted under the meetings. */
export function meetingBoardsRoutes(ground: Ground) {
  const keys = boardKeysIn(ground.config.dataDir)
  return new Hono<Env>()
    .get('/:meetingId/boards', describe('boards', 'The boards of a meeting'), pathIds('meetingId'), async (c) => {
      const meeting = await requireMeeting(ground.db, signedIn(c), 'group.read', c.req.valid('param').meetingId)
      const boards = await listBoards(ground.db, meeting.id)
      const consents = await listThemeConsents(
        ground.db,
        boards.map(({ id }) => id),
      )
      return c.json({ boards: boards.map(toBoard), consents })
    })
    .post(
      '/:meetingId/boards',
      describe('boards', 'Sets up a board under an agenda item'),
      pathIds('meetingId'),
      body(newBoard),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ boardId: await mutate(c, ground, (tx, actor) => createBoard(tx, actor, input, keys)) })
      },
    )
}
