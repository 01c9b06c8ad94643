import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { lazy, type ReactElement } from 'react'
import { isLocale, type Locale } from '../shared/i18n/locale.ts'
import { isId } from '../shared/ids.ts'
import { DeskPage } from './desk/DeskPage.tsx'
import { sessionQuery } from './people/queries.ts'
import { SignInPage } from './people/SignInPage.tsx'
import { FailedPage } from './shell/FailedPage.tsx'
import { Frame } from './shell/Frame.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { WaitingPage } from './shell/WaitingPage.tsx'

// Fetched when first opened: the editor and most forms are not what a phone at a station needs first.
const WelcomePage = lazy(async () => ({ default: (await import('./setup/WelcomePage.tsx')).WelcomePage }))
const InvitationPage = lazy(async () => ({ default: (await import('./people/InvitationPage.tsx')).InvitationPage }))
const PeoplePage = lazy(async () => ({ default: (await import('./people/PeoplePage.tsx')).PeoplePage }))
const EvidencePage = lazy(async () => ({ default: (await import('./evidence/EvidencePage.tsx')).EvidencePage }))
const GroupNewPage = lazy(async () => ({ default: (await import('./groups/GroupNewPage.tsx')).GroupNewPage }))
const GroupPage = lazy(async () => ({ default: (await import('./groups/GroupPage.tsx')).GroupPage }))
const MeetingNewPage = lazy(async () => ({ default: (await import('./meetings/MeetingNewPage.tsx')).MeetingNewPage }))
const MeetingPage = lazy(async () => {
  // At the same time, or it would be asked for only once the page is there.
  void import('./editor/Editor.tsx')
  return { default: (await import('./meetings/MeetingPage.tsx')).MeetingPage }
})
const RoomScreenPage = lazy(async () => ({ default: (await import('./meetings/RoomScreenPage.tsx')).RoomScreenPage }))
const WallPage = lazy(async () => ({ default: (await import('./meetings/WallPage.tsx')).WallPage }))
const NeedsPage = lazy(async () => ({ default: (await import('./boards/NeedsPage.tsx')).NeedsPage }))
const BoardPage = lazy(async () => ({ default: (await import('./boards/BoardPage.tsx')).BoardPage }))
const BoardScreenPage = lazy(async () => ({ default: (await import('./boards/BoardScreenPage.tsx')).BoardScreenPage }))
const RegisterPage = lazy(async () => ({ default: (await import('./decisions/RegisterPage.tsx')).RegisterPage }))
const SteeringPage = lazy(async () => ({ default: (await import('./decisions/SteeringPage.tsx')).SteeringPage }))
const TracePage = lazy(async () => ({ default: (await import('./decisions/TracePage.tsx')).TracePage }))
const EscalationPage = lazy(async () => ({ default: (await import('./decisions/EscalationPage.tsx')).EscalationPage }))
const WrittenPage = lazy(async () => ({ default: (await import('./votes/WrittenPage.tsx')).WrittenPage }))
const WrittenNewPage = lazy(async () => ({ default: (await import('./votes/WrittenNewPage.tsx')).WrittenNewPage }))
const CheckInPage = lazy(async () => ({ default: (await import('./meetings/CheckInPage.tsx')).CheckInPage }))
const VotePage = lazy(async () => ({ default: (await import('./votes/VotePage.tsx')).VotePage }))

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Frame })

/** Pages for nobody in particular; an empty instance shows its first page whatever was asked for. */
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: WelcomePage })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ back }: { back?: unknown }): { back?: string } => (isOwnPath(back) ? { back } : {}),
  beforeLoad: async ({ context, search }) => {
    const session = await context.client.ensureQueryData(sessionQuery)
    if (session.setupNeeded) throw redirect({ to: '/welcome' })
    if (session.person) throw redirect({ href: search.back ?? '/' })
  },
  component: (): ReactElement => <SignInPage />,
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: (): ReactElement => <InvitationPage token={invitation.useParams().token} />,
})

const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  staticData: { isOnTheWall: true },
  validateSearch: ({ language }: { language?: unknown }): { language?: Locale } =>
    isLocale(language) ? { language } : {},
  component: (): ReactElement => <WallPage language={wall.useSearch().language} />,
})

/** Everything below asks for a signed-in person, and brings them back here once they are. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery)
    if (session.setupNeeded) throw redirect({ to: '/welcome' })
    if (!session.person)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } })
  },
})
const desk = createRoute({ getParentRoute: () => signedIn, path: '/', component: DeskPage })
const people = createRoute({ getParentRoute: () => signedIn, path: '/people', component: PeoplePage })
const evidence = createRoute({ getParentRoute: () => signedIn, path: '/evidence', component: EvidencePage })
const groupNew = createRoute({ getParentRoute: () => signedIn, path: '/groups/new', component: GroupNewPage })
const group = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId',
  component: (): ReactElement => <GroupPage groupId={group.useParams().groupId} />,
})
const meetingNew = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/meetings/new',
  validateSearch: ({ second }: { second?: unknown }): { second?: string } =>
    typeof second === 'string' && isId(second) ? { second } : {},
  component: (): ReactElement => (
    <MeetingNewPage groupId={meetingNew.useParams().groupId} secondOf={meetingNew.useSearch().second} />
  ),
})
const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/register',
  component: (): ReactElement => <RegisterPage groupId={register.useParams().groupId} />,
})
const queue = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/queue',
  component: (): ReactElement => <SteeringPage groupId={queue.useParams().groupId} />,
})
const written = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/written-votes',
  component: (): ReactElement => <WrittenPage groupId={written.useParams().groupId} />,
})
const writtenNew = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/written-votes/new',
  validateSearch: ({ note }: { note?: unknown }): { note?: string } =>
    typeof note === 'string' && isId(note) ? { note } : {},
  component: (): ReactElement => (
    <WrittenNewPage groupId={writtenNew.useParams().groupId} noteId={writtenNew.useSearch().note} />
  ),
})
const vote = createRoute({
  getParentRoute: () => signedIn,
  path: '/votes/$voteId',
  component: (): ReactElement => <VotePage voteId={vote.useParams().voteId} />,
})
const checkIn = createRoute({
  getParentRoute: () => signedIn,
  path: '/check-in',
  // The address holds digits; the router reads them as a number.
  validateSearch: ({ code }: { code?: unknown }): { code?: string } =>
    /^\d+$/.test(String(code)) ? { code: String(code) } : {},
  component: (): ReactElement => <CheckInPage scanned={checkIn.useSearch().code} />,
})
const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId',
  validateSearch: ({ item }: { item?: unknown }): { item?: string } =>
    typeof item === 'string' && isId(item) ? { item } : {},
  component: (): ReactElement => (
    <MeetingPage meetingId={meeting.useParams().meetingId} chosenItemId={meeting.useSearch().item} />
  ),
})
const roomScreen = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId/screen',
  staticData: { isOnTheWall: true },
  validateSearch: ({ language }: { language?: unknown }): { language?: Locale } =>
    isLocale(language) ? { language } : {},
  component: (): ReactElement => (
    <RoomScreenPage meetingId={roomScreen.useParams().meetingId} language={roomScreen.useSearch().language} />
  ),
})
const needs = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId/needs',
  component: (): ReactElement => <NeedsPage groupId={needs.useParams().groupId} />,
})
const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/boards/$boardId',
  validateSearch: ({ write }: { write?: unknown }): { write?: true } => (write === true ? { write } : {}),
  component: (): ReactElement => (
    <BoardPage boardId={board.useParams().boardId} startsWriting={board.useSearch().write === true} />
  ),
})
const boardScreen = createRoute({
  getParentRoute: () => signedIn,
  path: '/boards/$boardId/screen',
  staticData: { isOnTheWall: true },
  component: (): ReactElement => <BoardScreenPage boardId={boardScreen.useParams().boardId} />,
})
const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/decisions/$decisionId',
  component: (): ReactElement => <TracePage decisionId={decision.useParams().decisionId} />,
})
const escalation = createRoute({
  getParentRoute: () => signedIn,
  path: '/escalations/$escalationId',
  component: (): ReactElement => <EscalationPage escalationId={escalation.useParams().escalationId} />,
})

const tree = root.addChildren([
  welcome,
  signIn,
  invitation,
  wall,
  signedIn.addChildren([
    desk,
    people,
    evidence,
    groupNew,
    group,
    meetingNew,
    register,
    queue,
    written,
    writtenNew,
    vote,
    checkIn,
    meeting,
    roomScreen,
    needs,
    board,
    boardScreen,
    decision,
    escalation,
  ]),
])

/** Every page with its address. Pages take their ids as props and wait for their data by suspending. */
export function createPages(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPendingComponent: WaitingPage,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

/** A path of this site: `//elsewhere` and `https:` are not. */
function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path)
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>
  }
  interface StaticDataRouteOption {
    /** Read by a whole room: nothing of whose device shows it stands around the page. */
    isOnTheWall?: true
  }
}
