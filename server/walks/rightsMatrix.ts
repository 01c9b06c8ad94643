/**
 * Who may do what, written by hand: each line is one route on one group's things, each column one person. `+` allowed,
 * `-` refused, `o` answered like something that does not exist, `x` not signed in.
 *
 * Columns: nobody signed in, an administrator without a seat, another group's co-lead; the working group's co-lead,
 * facilitator, secretary, member, observer; its committee's chair, secretary, member, observer.
 */
export const columns = [
  'nobody',
  'administrator',
  'stranger',
  'coLead',
  'facilitator',
  'secretary',
  'member',
  'observer',
  'scChair',
  'scSecretary',
  'scMember',
  'scObserver',
] as const
export type Column = (typeof columns)[number]

export type Owner = 'working' | 'steering'

export interface MatrixLine {
  route: string
  /** Whose things the route is tried on; null for a route that concerns no group. */
  owner: Owner | null
  expected: string
}

// Administrators see that a group exists, so what it keeps for its seats is refused them; its papers they cannot see at all.
const listed = { working: 'x-o +++++ oooo', steering: 'x-o ooooo ++++' }
const planned = { working: 'x-o +++-- oooo', steering: 'x-o ooooo ++--' }
const read = { working: 'xoo +++++ oooo', steering: 'xoo ooooo ++++' }
const run = { working: 'xoo +++-- oooo', steering: 'xoo ooooo ++--' }
const manage = { working: 'x+o +---- oooo', steering: 'x+o ooooo +---' }
const everyone = 'x++ +++++ ++++'
const inviters = 'x++ +---- +---'

/** Routes that ask for no session, because they make one or come before any. */
export const withoutSession: readonly string[] = [
  'GET /api/session',
  'POST /api/session',
  'POST /api/invitations/look',
  'POST /api/invitations/accept',
  'POST /api/setup/organisation',
  'POST /api/setup/example',
  'GET /api/openapi.json',
]

/** Every other route, those that end things last. */
export const matrix: readonly MatrixLine[] = [
  { route: 'GET /api/people', owner: null, expected: inviters },
  { route: 'POST /api/people/invitations', owner: null, expected: inviters },
  // On somebody an administrator invited: the link makes whoever has it that person.
  { route: 'POST /api/people/:personId/invitations', owner: null, expected: 'x+- ----- ----' },
  { route: 'POST /api/people/me/locale', owner: null, expected: everyone },
  { route: 'GET /api/groups', owner: null, expected: everyone },
  { route: 'POST /api/groups', owner: null, expected: 'x+- ----- ----' },
  { route: 'GET /api/meetings', owner: null, expected: everyone },
  { route: 'GET /api/votes', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/verify', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/checkpoint', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/export', owner: null, expected: 'x+- ----- ----' },

  ...both('GET /api/groups/:groupId', { working: 'x+o +++++ oooo', steering: 'x+o ooooo ++++' }),
  ...both('POST /api/groups/:groupId/seats', manage),
  ...both('POST /api/groups/:groupId/seats/:seatId', manage),
  ...both('POST /api/groups/:groupId/rules', manage),
  ...both('GET /api/groups/:groupId/meetings', listed),
  ...both('POST /api/groups/:groupId/meetings', planned),
  ...both('GET /api/groups/:groupId/decisions', { working: 'x-o +++++ ++++', steering: 'x-o ooooo ++++' }),
  ...both('GET /api/groups/:groupId/queue', listed),
  ...both('POST /api/groups/:groupId/series', manage),

  ...both('GET /api/meetings/:meetingId', read),
  ...both('GET /api/meetings/:meetingId/votes', read),
  ...both('GET /api/meetings/:meetingId/decisions', read),
  ...both('GET /api/meetings/:meetingId/agenda-versions/:version', read),
  ...both('POST /api/meetings/:meetingId/details', run),
  ...both('POST /api/meetings/:meetingId/convene', run),
  ...both('POST /api/meetings/:meetingId/open', run),
  ...both('POST /api/meetings/:meetingId/current-item', run),
  ...both('POST /api/meetings/:meetingId/agenda-lock', run),
  ...both('POST /api/meetings/:meetingId/agenda-versions', run),
  // On somebody else's seat: one's own presence and interests anybody with a seat may declare.
  ...both('POST /api/meetings/:meetingId/attendance', run),
  ...both('POST /api/meetings/:meetingId/recusals', run),

  ...both('GET /api/votes/:voteId', read),
  ...both('POST /api/votes/:voteId/ballots', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  ...both('POST /api/meetings/:meetingId/votes', run),
  ...both('POST /api/votes/:voteId/annul', run),
  ...both('POST /api/votes/:voteId/close', run),

  ...both('POST /api/decisions', run),
  ...both('GET /api/decisions/:decisionId', { working: 'xoo +++++ ++++', steering: 'xoo ooooo ++++' }),
  ...both('POST /api/decisions/:decisionId/escalations', { working: 'xoo +++-- ----', steering: 'xoo ooooo ----' }),
  ...both('POST /api/decisions/:decisionId/void', { working: 'xoo +-+-- ----', steering: 'xoo ooooo ++--' }),
  // A file belongs to the group that wrote it and to the committee that has it.
  { route: 'GET /api/escalations/:escalationId', owner: 'working', expected: 'xoo +++++ ++++' },
  { route: 'POST /api/escalations/:escalationId/submit', owner: 'working', expected: 'xoo +++-- ----' },
  { route: 'POST /api/escalations/:escalationId/schedule', owner: 'working', expected: 'xoo ----- ++--' },

  ...both('POST /api/meetings/:meetingId/close', run),
  { route: 'POST /api/session/end', owner: null, expected: everyone },
]

/** The right to a group's documents: `w` write, `r` read, `o` like what does not exist, `x` no session. */
export const documentMatrix = [
  { kind: 'agenda', owner: 'working', expected: 'xoo wwwwr oooo' },
  { kind: 'agenda', owner: 'steering', expected: 'xoo ooooo wwrr' },
  { kind: 'minutes', owner: 'working', expected: 'xoo wwwwr oooo' },
  { kind: 'minutes', owner: 'steering', expected: 'xoo ooooo wwwr' },
  { kind: 'note', owner: 'working', expected: 'xoo wwwrr oooo' },
] as const

function both(route: string, expected: Record<Owner, string>): MatrixLine[] {
  return [
    { route, owner: 'working', expected: expected.working },
    { route, owner: 'steering', expected: expected.steering },
  ]
}
