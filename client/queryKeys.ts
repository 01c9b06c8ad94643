/**
 * The name of everything the client reads, spelled as its URL. A key covers all keys that start with it:
 * `meetings.one(id)` covers that meeting's votes, `meetings.all` covers every meeting.
 */
export const keys = {
  session: ['session'],
  people: ['people'],
  invitation: (token: string) => ['invitations', token],
  groups: {
    all: ['groups'],
    list: ['groups', 'list'],
    one: (groupId: string) => ['groups', groupId],
    detail: (groupId: string) => ['groups', groupId, 'detail'],
    meetings: (groupId: string) => ['groups', groupId, 'meetings'],
    decisions: (groupId: string) => ['groups', groupId, 'decisions'],
    queue: (groupId: string) => ['groups', groupId, 'queue'],
    written: (groupId: string) => ['groups', groupId, 'written-votes'],
    needs: (groupId: string) => ['groups', groupId, 'needs'],
  },
  evidence: ['evidence'],
  meetings: {
    all: ['meetings'],
    list: ['meetings', 'list'],
    one: (meetingId: string) => ['meetings', meetingId],
    detail: (meetingId: string) => ['meetings', meetingId, 'detail'],
    votes: (meetingId: string) => ['meetings', meetingId, 'votes'],
    amendments: (meetingId: string) => ['meetings', meetingId, 'amendments'],
    consent: (meetingId: string) => ['meetings', meetingId, 'consent'],
    floor: (meetingId: string) => ['meetings', meetingId, 'floor'],
    screenLinks: (meetingId: string) => ['meetings', meetingId, 'screen-links'],
    screen: (meetingId: string) => ['meetings', meetingId, 'screen'],
    decisions: (meetingId: string) => ['meetings', meetingId, 'decisions'],
    boards: (meetingId: string) => ['meetings', meetingId, 'boards'],
    agendaVersion: (meetingId: string, version: number) => ['meetings', meetingId, 'agenda-versions', version],
  },
  /** By what opens it, which is nowhere else in the page. */
  wall: (key: string) => ['wall', key],
  documents: {
    /** Everything about a document's past, all its parts and points. */
    history: (documentId: string) => ['documents', documentId, 'history'],
    spells: (documentId: string, part: string) => ['documents', documentId, 'history', part, 'spells'],
    changes: (documentId: string, part: string, from: number, to: number) => [
      'documents',
      documentId,
      'history',
      part,
      'changes',
      from,
      to,
    ],
  },
  methodCards: ['method-cards'],
  boards: {
    one: (boardId: string) => ['boards', boardId],
  },
  votes: {
    mine: ['votes', 'mine'],
    one: (voteId: string) => ['votes', voteId],
  },
  decisions: {
    all: ['decisions'],
    one: (decisionId: string) => ['decisions', decisionId],
    authorship: (decisionId: string) => ['decisions', decisionId, 'authorship'],
  },
  escalations: {
    all: ['escalations'],
    one: (escalationId: string) => ['escalations', escalationId],
  },
} as const
