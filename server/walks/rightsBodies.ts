import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import { type Column, columns } from './rightsMatrix.ts'
import type { Things } from './rightsScene.ts'

/** An item for the evidence shelf. */
export const evidence = {
  kind: 'study',
  title: 'Panorama',
  lang: 'fr',
  finding: '',
  source: 'hub.brussels',
  link: '',
  date: '2024-02',
  territory: '',
  transferable: null,
  conditions: '',
}

/** A valid request for each route that takes one: a refusal must be about the right, never about the input. */
export function bodyOf(route: string, things: Things, column: Column): unknown {
  const { itemId, seatId, committeeMeetingId, documents, cardId } = things
  const seat = { role: 'member', voting: false, personId: null, to: null }
  const meeting = {
    title: { fr: 'Réunion' },
    startsAt: '2025-02-03T13:00:00Z',
    endsAt: '2025-02-03T15:00:00Z',
    place: 'Bruxelles',
    link: '',
  }
  const question = { fr: 'Proposition', nl: 'Voorstel' }
  const card = { text: 'Besoin', lang: 'fr', kind: 'need' }
  const settings = { anonymity: 'named', cardsEach: 3, dotsEach: 3, dotsPerTarget: 2, deputies: [] }
  const bodies: Record<string, unknown> = {
    'POST /api/meetings/:meetingId/boards': { itemId, question },
    'POST /api/boards/:boardId/cards': { ...card, cardId: `card-of-${column}-${things.groupId}` },
    'POST /api/boards/:boardId/cards/:cardId': { ...card, version: 1 },
    'POST /api/boards/:boardId/cards/:cardId/translations': { lang: 'nl', text: 'Nood' },
    'POST /api/boards/:boardId/cards/:cardId/translations/checked': { lang: 'nl' },
    'POST /api/boards/:boardId/cards/:cardId/merge': { into: cardId },
    'POST /api/boards/:boardId/ready': { phase: 'setup', ready: true },
    'POST /api/boards/:boardId/dots': { round: 1, dots: {} },
    'POST /api/boards/:boardId/ratings': { targetId: cardId, impact: 1, effort: 1 },
    'POST /api/boards/:boardId/method-card': { title: 'Plan', answers: { worked: '', failed: '', nextTime: '' } },
    'POST /api/boards/:boardId/small-groups': { version: 1 },
    'POST /api/boards/:boardId/talk': { act: 'start', seconds: 60 },
    'POST /api/boards/:boardId/timer': { act: 'stop', version: 1 },
    'POST /api/boards/:boardId/ratings/shown': { version: 1, shown: true },
    'POST /api/boards/:boardId/needs': { cardId, objectives: ['O1'], themeId: null, texts: question },
    'POST /api/boards/:boardId/needs/evidence': { cardId: 'not-a-kept-card', evidenceId: cardId, relation: 'supports' },
    'POST /api/boards/:boardId/needs/dropped': { cardId },
    'POST /api/boards/:boardId/recommendations': { themeId: cardId, itemId },
    'POST /api/boards/:boardId/recommendations/evidence': {
      blockId: 'no-such-block',
      evidenceId: cardId,
      relation: 'supports',
    },
    'POST /api/boards/:boardId/consent': { themeId: cardId, texts: question },
    'POST /api/boards/:boardId/settings': { version: 1, question, settings },
    'POST /api/boards/:boardId/phase': { from: 'setup', version: 1, to: 'collect' },
    'POST /api/boards/:boardId/freeze': { version: 1, park: false },
    'POST /api/people/invitations': { email: `${column.toLowerCase()}@example.org`, name: column, locale: 'fr' },
    'POST /api/people/me/locale': { locale: 'nl' },
    'POST /api/groups': { code: 'NEW', kind: 'working', name: { fr: 'Nouveau' }, reportsTo: null },
    'POST /api/groups/:groupId/seats': { ...seat, organisation: 'Institution 01', from: '2024-01-01' },
    'POST /api/groups/:groupId/seats/:seatId': seat,
    'POST /api/groups/:groupId/seats/:seatId/alternates': { personId: things.personId, from: '2024-01-01', to: null },
    'POST /api/groups/:groupId/alternates/:alternateId': { to: null },
    'POST /api/groups/:groupId/rules': { version: 1, rules: defaultRules.working },
    'POST /api/groups/:groupId/meetings': meeting,
    'POST /api/groups/:groupId/evidence': evidence,
    'POST /api/groups/:groupId/evidence/table': {
      csv: 'kind,title,lang,source,date\nstudy,Panorama,fr,hub.brussels,2024',
    },
    'POST /api/evidence/:evidenceId': { version: 1, outdatedOn: null, draft: evidence },
    'POST /api/groups/:groupId/series': { year: 2030, next: 5 + columns.indexOf(column) },
    'POST /api/meetings/:meetingId/floor': { seatId },
    'POST /api/meetings/:meetingId/details': { ...meeting, version: 1 },
    'POST /api/meetings/:meetingId/current-item': { itemId },
    'POST /api/meetings/:meetingId/agenda-lock': { locked: false },
    'POST /api/meetings/:meetingId/attendance': { seatId, status: 'present', mode: 'room', holderSeatId: null },
    'POST /api/meetings/check-in': { code: things.code },
    'POST /api/meetings/:meetingId/recusals': { itemId, seatId, reason: 'Auteur' },
    'POST /api/meetings/:meetingId/votes': { itemId, question },
    'POST /api/votes/:voteId/ballots': { seatId: things.seats[column] ?? seatId, choice: 'for' },
    'POST /api/votes/:voteId/dissents': { seatId: things.seats[column] ?? seatId, language: 'fr', text: 'Trop tôt' },
    'POST /api/votes/:voteId/recusals': { seatId: things.seats[column] ?? seatId, reason: 'Auteur' },
    'POST /api/votes/:voteId/renewal': { reason: 'Texte modifié' },
    'POST /api/votes/:voteId/casting': { choice: 'for' },
    'POST /api/votes/:voteId/annul': { reason: 'Erreur' },
    'POST /api/meetings/:meetingId/consent': { itemId, texts: question },
    'POST /api/consent/:roundId/objections': { seatId: things.seats[column] ?? seatId, text: 'Trop tôt' },
    'POST /api/consent/:roundId/objections/:objectionId': { state: 'upheld' },
    'POST /api/consent/:roundId/step': { move: 'again' },
    'POST /api/consent/:roundId/wording': { texts: question },
    'POST /api/consent/:roundId/end': { outcome: 'postponed' },
    'POST /api/consent/:roundId/stop': { reason: 'Erreur' },
    'POST /api/votes/:voteId/discussion': { reason: 'À débattre' },
    'POST /api/groups/:groupId/written-votes': { title: question, question, workingDays: 5 },
    'POST /api/meetings/:meetingId/amendments': { itemId, texts: question },
    'POST /api/amendments/:amendmentId/wording': { texts: question },
    'POST /api/decisions': { documentId: documents.minutes, itemId, blockId: 'no-such-block', kind: 'decision' },
    'POST /api/decisions/:decisionId/void': { reason: 'Erreur' },
    'POST /api/escalations/:escalationId/schedule': { meetingId: committeeMeetingId },
  }
  return bodies[route] ?? {}
}
