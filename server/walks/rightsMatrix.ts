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
// Who writes together sees who wrote what and what was taken back; observers and the other body read what was left standing.
const history = { working: 'xoo ++++- oooo', steering: 'xoo ooooo +++-' }
const shelve = { working: 'x-o ++++- oooo', steering: 'x-o ooooo +++-' }
const run = { working: 'xoo +++-- oooo', steering: 'xoo ooooo ++--' }
const manage = { working: 'x+o +---- oooo', steering: 'x+o ooooo +---' }
// Who speaks for an organisation writes on a board; secretaries run it; observers and the other body do neither.
const voices = { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }
const hands = { working: 'xoo ++++- oooo', steering: 'xoo ooooo +++-' }
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
  // By a link to one meeting's wall, or refused.
  'GET /api/wall',
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
  { route: 'GET /api/evidence', owner: null, expected: 'x-+ +++++ ++++' },
  { route: 'GET /api/votes', owner: null, expected: everyone },
  { route: 'GET /api/method-cards', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/verify', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/checkpoint', owner: null, expected: everyone },
  { route: 'GET /api/decisions/log/export', owner: null, expected: 'x+- ----- ----' },

  ...both('GET /api/groups/:groupId', { working: 'x+o +++++ oooo', steering: 'x+o ooooo ++++' }),
  ...both('POST /api/groups/:groupId/seats', manage),
  ...both('POST /api/groups/:groupId/seats/:seatId', manage),
  ...both('POST /api/groups/:groupId/seats/:seatId/alternates', manage),
  ...both('POST /api/groups/:groupId/alternates/:alternateId', manage),
  ...both('POST /api/groups/:groupId/rules', manage),
  ...both('GET /api/groups/:groupId/meetings', listed),
  ...both('POST /api/groups/:groupId/evidence', shelve),
  ...both('POST /api/groups/:groupId/evidence/table', shelve),
  // All read the shelf, so whose an item is, is no secret: who has seats elsewhere only is refused like any other.
  ...both('POST /api/evidence/:evidenceId', { working: 'xoo ++++- oooo', steering: 'xoo ooooo +++-' }),
  ...both('POST /api/groups/:groupId/meetings', planned),
  ...both('GET /api/groups/:groupId/decisions', { working: 'x-o +++++ ++++', steering: 'x-o ooooo ++++' }),
  ...both('GET /api/groups/:groupId/queue', listed),
  ...both('POST /api/groups/:groupId/series', manage),

  ...both('GET /api/groups/:groupId/written-votes', listed),
  // A procedure of committees alone.
  ...both('POST /api/groups/:groupId/written-votes', { working: 'x-o ----- oooo', steering: 'x-o ooooo ++--' }),

  ...both('GET /api/documents/:documentId', read),
  ...both('GET /api/documents/:documentId/history', history),
  ...both('GET /api/documents/:documentId/history/changes', history),
  ...both('GET /api/documents/:documentId/history/content', history),
  ...both('GET /api/meetings/:meetingId', read),
  ...both('GET /api/meetings/:meetingId/votes', read),
  ...both('GET /api/meetings/:meetingId/screen', read),
  ...both('GET /api/meetings/:meetingId/decisions', read),
  ...both('GET /api/meetings/:meetingId/agenda-versions/:version', read),
  ...both('GET /api/meetings/:meetingId/floor', read),
  // For somebody else's seat, and on somebody else's hand.
  ...both('POST /api/meetings/:meetingId/floor', run),
  ...both('POST /api/meetings/:meetingId/floor/:requestId/given', run),
  ...both('POST /api/meetings/:meetingId/floor/:requestId/ended', run),
  ...both('GET /api/meetings/:meetingId/screen-links', run),
  ...both('POST /api/meetings/:meetingId/screen-links', run),
  ...both('POST /api/meetings/:meetingId/screen-links/:linkId/revoked', run),
  ...both('POST /api/meetings/:meetingId/details', run),
  ...both('POST /api/meetings/:meetingId/convene', run),
  ...both('POST /api/meetings/:meetingId/open', run),
  ...both('POST /api/meetings/:meetingId/current-item', run),
  ...both('POST /api/meetings/:meetingId/agenda-lock', run),
  ...both('POST /api/meetings/:meetingId/agenda-versions', run),
  // With the code of the group's meeting: without a seat that takes part it is like a wrong one.
  ...both('POST /api/meetings/check-in', { working: 'xoo ++++o oooo', steering: 'xoo ooooo +++o' }),
  // On somebody else's seat: one's own presence and interests anybody with a seat may declare.
  ...both('POST /api/meetings/:meetingId/attendance', run),
  ...both('POST /api/meetings/:meetingId/recusals', run),

  ...both('GET /api/votes/:voteId', read),
  ...both('GET /api/votes/:voteId/export', read),
  ...both('POST /api/votes/:voteId/ballots', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  ...both('POST /api/votes/:voteId/dissents', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  ...both('POST /api/votes/:voteId/recusals', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  ...both('POST /api/votes/:voteId/discussion', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  ...both('POST /api/meetings/:meetingId/votes', run),
  ...both('POST /api/votes/:voteId/run-off', run),
  ...both('POST /api/votes/:voteId/renewal', run),
  ...both('POST /api/votes/:voteId/casting', { working: 'xoo +---- oooo', steering: 'xoo ooooo +---' }),
  ...both('POST /api/votes/:voteId/annul', run),
  ...both('POST /api/votes/:voteId/close', run),

  ...both('GET /api/groups/:groupId/needs', listed),
  ...both('GET /api/meetings/:meetingId/boards', read),
  ...both('POST /api/meetings/:meetingId/boards', run),
  ...both('GET /api/boards/:boardId', read),
  ...both('GET /api/boards/:boardId/export', read),
  ...both('POST /api/boards/:boardId/cards', voices),
  // The lead wrote the card it is tried on.
  ...both('POST /api/boards/:boardId/cards/:cardId', { working: 'xoo +---- oooo', steering: 'xoo ooooo +---' }),
  ...both('POST /api/boards/:boardId/cards/:cardId/translations', hands),
  ...both('POST /api/boards/:boardId/cards/:cardId/translations/checked', hands),
  ...both('POST /api/boards/:boardId/cards/:cardId/merge', hands),
  ...both('POST /api/boards/:boardId/cards/:cardId/unmerge', hands),
  ...both('POST /api/boards/:boardId/cards/:cardId/park', hands),
  ...both('POST /api/boards/:boardId/cards/:cardId/unpark', hands),
  ...both('POST /api/boards/:boardId/ready', voices),
  ...both('POST /api/boards/:boardId/dots', voices),
  ...both('POST /api/boards/:boardId/ratings', voices),
  ...both('POST /api/boards/:boardId/timer', run),
  ...both('POST /api/boards/:boardId/run', run),
  ...both('POST /api/boards/:boardId/small-groups', run),
  // To begin a round of talk: one's own turn is one's own business.
  ...both('POST /api/boards/:boardId/talk', run),
  ...both('POST /api/boards/:boardId/method-card', run),
  ...both('POST /api/boards/:boardId/ratings/shown', run),
  ...both('POST /api/boards/:boardId/needs', run),
  ...both('POST /api/boards/:boardId/needs/evidence', hands),
  ...both('POST /api/boards/:boardId/needs/dropped', run),
  ...both('POST /api/boards/:boardId/recommendations', run),
  ...both('POST /api/boards/:boardId/recommendations/evidence', hands),
  ...both('POST /api/boards/:boardId/consent', run),
  ...both('POST /api/boards/:boardId/settings', run),
  ...both('POST /api/boards/:boardId/phase', run),
  ...both('POST /api/boards/:boardId/freeze', run),
  ...both('GET /api/meetings/:meetingId/consent', read),
  ...both('POST /api/meetings/:meetingId/consent', run),
  ...both('POST /api/consent/:roundId/objections', { working: 'xoo ++-+- oooo', steering: 'xoo ooooo +-+-' }),
  // On somebody else's objection: one's own anybody may withdraw.
  ...both('POST /api/consent/:roundId/objections/:objectionId', run),
  ...both('POST /api/consent/:roundId/step', run),
  ...both('POST /api/consent/:roundId/wording', run),
  ...both('POST /api/consent/:roundId/end', run),
  // A committee has nobody to bring its rounds before.
  ...both('POST /api/consent/:roundId/escalation', { working: 'xoo +++-- oooo', steering: 'xoo ooooo ----' }),
  ...both('POST /api/consent/:roundId/stop', run),

  ...both('GET /api/meetings/:meetingId/amendments', read),
  ...both('POST /api/meetings/:meetingId/amendments', { working: 'xoo ++++- oooo', steering: 'xoo ooooo +++-' }),
  // On somebody else's amendment, which only its author withdraws.
  ...both('POST /api/amendments/:amendmentId/withdraw', { working: 'xoo ----- oooo', steering: 'xoo ooooo ----' }),
  ...both('POST /api/amendments/:amendmentId/wording', run),
  ...both('POST /api/amendments/:amendmentId/vote', run),

  ...both('POST /api/decisions', run),
  ...both('GET /api/decisions/:decisionId', { working: 'xoo +++++ ++++', steering: 'xoo ooooo ++++' }),
  // Its own right in the decision's group: the committee reads the register, not who wrote the words.
  ...both('GET /api/decisions/:decisionId/authorship', { working: 'xoo ++++- ----', steering: 'xoo ooooo +++-' }),
  ...both('POST /api/decisions/:decisionId/escalations', { working: 'xoo +++-- ----', steering: 'xoo ooooo ----' }),
  ...both('POST /api/decisions/:decisionId/void', { working: 'xoo +-+-- ----', steering: 'xoo ooooo ++--' }),
  // A file belongs to the group that wrote it and to the committee that has it.
  { route: 'GET /api/escalations/:escalationId', owner: 'working', expected: 'xoo +++++ ++++' },
  { route: 'POST /api/escalations/:escalationId/submit', owner: 'working', expected: 'xoo +++-- ----' },
  { route: 'POST /api/escalations/:escalationId/schedule', owner: 'working', expected: 'xoo ----- ++--' },

  ...both('POST /api/meetings/:meetingId/adjourn', run),
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
  // While cards are grouped; whoever runs a board arranges too.
  { kind: 'board', owner: 'working', expected: 'xoo wwwwr oooo' },
  { kind: 'board', owner: 'steering', expected: 'xoo ooooo wwwr' },
] as const

function both(route: string, expected: Record<Owner, string>): MatrixLine[] {
  return [
    { route, owner: 'working', expected: expected.working },
    { route, owner: 'steering', expected: expected.steering },
  ]
}
