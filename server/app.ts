import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { openAPIRouteHandler } from 'hono-openapi'
import type { Lucia } from 'lucia'
import { refuse } from '../shared/refusal.ts'
import { meetingAmendmentsRoutes } from './amendments/meetingRoutes.ts'
import { amendmentsRoutes } from './amendments/routes.ts'
import { boardCardsRoutes } from './boards/cardRoutes.ts'
import { meetingBoardsRoutes } from './boards/meetingRoutes.ts'
import { methodCardsRoutes } from './boards/methodRoutes.ts'
import { groupNeedsRoutes } from './boards/needRoutes.ts'
import { boardsRoutes } from './boards/routes.ts'
import { boardTalkRoutes } from './boards/talkRoutes.ts'
import { boardThemesRoutes } from './boards/themeRoutes.ts'
import { meetingConsentRoutes } from './consent/meetingRoutes.ts'
import { consentRoutes } from './consent/routes.ts'
import { authorshipRoutes } from './decisions/authorshipRoutes.ts'
import type { Checkpoints } from './decisions/checkpoints.ts'
import { escalationsRoutes } from './decisions/escalationRoutes.ts'
import { logRoutes } from './decisions/logRoutes.ts'
import { groupRegisterRoutes, meetingDecisionsRoutes } from './decisions/registerRoutes.ts'
import { meetingRoomRoutes } from './meetings/roomRoutes.ts'
import { wallRoutes } from './votes/wallRoutes.ts'
import { roundEscalationRoutes } from './decisions/roundRoutes.ts'
import { decisionsRoutes } from './decisions/routes.ts'
import { createHistories } from './documents/histories.ts'
import { documentHistoryRoutes } from './documents/historyRoutes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { groupEvidenceRoutes } from './evidence/groupRoutes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import type { Ground } from './ground.ts'
import { groupsRoutes } from './groups/routes.ts'
import { admitInTurns } from './http/admission.ts'
import { errorHandler } from './http/errors.ts'
import { pageRoutes } from './http/page.ts'
import type { Env } from './http/requests.ts'
import { sameOriginOnly, sessionMiddleware } from './http/session.ts'
import { groupMeetingsRoutes } from './meetings/groupRoutes.ts'
import { meetingsRoutes } from './meetings/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import type { SetupCode } from './setup/setupCode.ts'
import { meetingVotesRoutes } from './votes/meetingRoutes.ts'
import { votesRoutes } from './votes/routes.ts'
import { writtenVotesRoutes } from './votes/writtenRoutes.ts'

const BODY_LIMIT_BYTES = 256 * 1024

/** What the app needs besides the ground. */
export interface AppParts {
  ground: Ground
  sessions: Lucia
  setupCode: SetupCode
  checkpoints: Checkpoints
  loadExample: () => Promise<void>
  /** Folder of the built client. */
  clientDir: string
  /** Figures of the running server for `/healthz`. */
  figures: () => Record<string, unknown>
}

/** The whole HTTP side: API, its description, health, and the page. */
export function createApp(parts: AppParts) {
  const api = apiRoutes(parts)
  const app = new Hono<Env>()
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", NONCE],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
        strictTransportSecurity: parts.ground.config.https,
        referrerPolicy: 'same-origin',
      }),
    )
    .get('/healthz', (c) =>
      c.json({
        ok: true,
        synchronous: parts.ground.sqlite.pragma('synchronous', { simple: true }),
        ...parts.figures(),
      }),
    )
    .route('/api', api)
    .get(
      '/api/openapi.json',
      openAPIRouteHandler(api, {
        documentation: { info: { title: 'Relevé', version: '1' }, servers: [{ url: '/api' }] },
      }),
    )
    .all('/api/*', () => {
      throw refuse('notFound')
    })
    .route('/', pageRoutes(parts.clientDir))
  app.onError(errorHandler(parts.ground))
  return app
}

function apiRoutes({ ground, sessions, setupCode, checkpoints, loadExample }: AppParts) {
  const askHistory = createHistories(ground)
  return new Hono<Env>()
    .use(admitInTurns())
    .use(sameOriginOnly(ground.config.origins))
    .use(
      bodyLimit({
        maxSize: BODY_LIMIT_BYTES,
        onError: () => {
          throw refuse('input.tooLarge')
        },
      }),
    )
    .use(sessionMiddleware(ground, sessions))
    .route('/', peopleRoutes(ground, sessions))
    .route('/setup', setupRoutes(ground, sessions, setupCode, loadExample))
    .route('/groups', groupsRoutes(ground))
    .route('/groups', groupEvidenceRoutes(ground))
    .route('/groups', groupMeetingsRoutes(ground))
    .route('/groups', groupRegisterRoutes(ground))
    .route('/groups', writtenVotesRoutes(ground))
    .route('/documents', documentsRoutes(ground))
    .route('/documents', documentHistoryRoutes(ground, askHistory))
    .route('/evidence', evidenceRoutes(ground))
    .route('/meetings', meetingsRoutes(ground))
    .route('/meetings', meetingRoomRoutes(ground))
    .route('/meetings', meetingVotesRoutes(ground))
    .route('/wall', wallRoutes(ground))
    .route('/meetings', meetingConsentRoutes(ground))
    .route('/meetings', meetingAmendmentsRoutes(ground))
    .route('/meetings', meetingDecisionsRoutes(ground))
    .route('/votes', votesRoutes(ground))
    .route('/consent', consentRoutes(ground))
    .route('/groups', groupNeedsRoutes(ground))
    .route('/meetings', meetingBoardsRoutes(ground))
    .route('/method-cards', methodCardsRoutes(ground))
    .route('/boards', boardsRoutes(ground))
    .route('/boards', boardCardsRoutes(ground))
    .route('/boards', boardTalkRoutes(ground))
    .route('/boards', boardThemesRoutes(ground))
    .route('/amendments', amendmentsRoutes(ground))
    .route('/decisions/log', logRoutes(ground, checkpoints))
    .route('/decisions', decisionsRoutes(ground))
    .route('/decisions', authorshipRoutes(ground, askHistory))
    .route('/consent', roundEscalationRoutes(ground))
    .route('/escalations', escalationsRoutes(ground))
}

/** What the typed client is made from. */
export type AppType = ReturnType<typeof apiRoutes>
