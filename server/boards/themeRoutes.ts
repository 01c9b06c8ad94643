import { Hono } from 'hono'
import type { Ground } from '../ground.ts'
import { mutate } from '../http/mutate.ts'
import { body, describe, pathIds, type Env } from '../http/requests.ts'
import { askThemeConsent } from './askThemeConsent.ts'
import { citeForRecommendation } from './citeForRecommendation.ts'
import { recommendFromTheme } from './recommendFromTheme.ts'
import { recommendation, recommendationCitation, themeConsent } from './schemas.ts'

/** What is made of a board's themes: recommendations with their evidence, and consent. */
export function boardThemesRoutes(ground: Ground) {
  return new Hono<Env>()
    .post(
      '/:boardId/recommendations',
      describe('boards', 'Makes a decision block in the minutes from a theme, or links one with it'),
      pathIds('boardId'),
      body(recommendation),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ blockId: await mutate(c, ground, (tx, actor) => recommendFromTheme(tx, actor, input)) })
      },
    )
    .post(
      '/:boardId/recommendations/evidence',
      describe('boards', 'Attaches an item of the evidence shelf to what is recommended, or takes it off'),
      pathIds('boardId'),
      body(recommendationCitation),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        await mutate(c, ground, (tx, actor) => citeForRecommendation(tx, actor, input))
        return c.json({})
      },
    )
    .post(
      '/:boardId/consent',
      describe('boards', 'Asks consent for a theme, in a round on the board’s item'),
      pathIds('boardId'),
      body(themeConsent),
      async (c) => {
        const input = { ...c.req.valid('json'), ...c.req.valid('param') }
        return c.json({ roundId: await mutate(c, ground, (tx, actor) => askThemeConsent(tx, actor, input)) })
      },
    )
}
