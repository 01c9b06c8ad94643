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
  },
  meetings: {
    all: ['meetings'],
    list: ['meetings', 'list'],
    one: (meetingId: string) => ['meetings', meetingId],
    detail: (meetingId: string) => ['meetings', meetingId, 'detail'],
    votes: (meetingId: string) => ['meetings', meetingId, 'votes'],
    decisions: (meetingId: string) => ['meetings', meetingId, 'decisions'],
    agendaVersion: (meetingId: string, version: number) => ['meetings', meetingId, 'agenda-versions', version],
  },
  votes: {
    mine: ['votes', 'mine'],
    one: (voteId: string) => ['votes', voteId],
  },
  decisions: {
    all: ['decisions'],
    one: (decisionId: string) => ['decisions', decisionId],
  },
  escalations: {
    all: ['escalations'],
    one: (escalationId: string) => ['escalations', escalationId],
  },
} as const
