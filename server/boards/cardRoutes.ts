import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { addCard } from './addCard.ts'
import { boardKeysIn } from './boardKeys.ts'
import { changeCard, checkTranslation, translateCard } from './changeCard.ts'
import { mergeCards, parkCard, unmergeCard, unparkCard } from './mergeCards.ts'
import { putDots, rateTarget } from './putDots.ts'
import { changedCard, checkedTranslation, dotsPaper, merging, newCard, rating, translation } from './schemas.ts'

/**
 * What people do on a board. Whatever could lead back to who wrote a card goes in unnamed: nothing is remembered of the
 * request and the journal names nobody (B21); each such act can be sent again without doing it twice.
 */
export function boardCardsRoutes(ground: Ground) {
  const keys = boardKeysIn(ground.config.dataDir)
  const unnamed = { unnamed: true }
  return new Hono<Env>()
    .post('/:boardId/cards', describe('boards', 'Writes a card'), pathIds('boardId'), body(newCard), async (c) => {
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      await mutate(c, ground, (tx, actor) => addCard(tx, actor, input, keys), unnamed)
      return c.json({})
    })
    .post(
      '/:boardId/cards/:cardId',
      describe('boards', 'Writes one’s own card anew'),
      pathIds('boardId', 'cardId'),
      body(changedCard),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => changeCard(tx, actor, input, keys), unnamed)
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/translations',
      describe('boards', 'Puts a translation beside a card'),
      pathIds('boardId', 'cardId'),
      body(translation),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => translateCard(tx, actor, input), unnamed)
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/translations/checked',
      describe('boards', 'Says that somebody else has read a translation'),
      pathIds('boardId', 'cardId'),
      body(checkedTranslation),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => checkTranslation(tx, actor, input), unnamed)
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/merge',
      describe('boards', 'Merges a card into another'),
      pathIds('boardId', 'cardId'),
      body(merging),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => mergeCards(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/unmerge',
      describe('boards', 'Takes a card out of the one it was merged into'),
      pathIds('boardId', 'cardId'),
      async (c) => {
        const input = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => unmergeCard(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/park',
      describe('boards', 'Parks a card'),
      pathIds('boardId', 'cardId'),
      async (c) => {
        const input = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => parkCard(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/cards/:cardId/unpark',
      describe('boards', 'Takes a parked card back onto the board'),
      pathIds('boardId', 'cardId'),
      async (c) => {
        const input = c.req.valid('param')
        await mutate(c, ground, (tx, actor) => unparkCard(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/dots',
      describe('boards', 'Puts all of one’s dots'),
      pathIds('boardId'),
      body(dotsPaper),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => putDots(tx, actor, input, keys), unnamed)
        return c.json({})
      },
    )
    .post(
      '/:boardId/ratings',
      describe('boards', 'Marks impact and effort'),
      pathIds('boardId'),
      body(rating),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => rateTarget(tx, actor, input, keys), unnamed)
        return c.json({})
      },
    )
}
