/** The address of every page, for links: `<LinkButton href={paths.meeting(id)}>`. The routes stand in router.tsx. */
export const paths = {
  desk: '/',
  signIn: '/sign-in',
  people: '/people',
  evidence: '/evidence',
  groupNew: '/groups/new',
  group: (groupId: string) => `/groups/${groupId}`,
  meetingNew: (groupId: string) => `/groups/${groupId}/meetings/new`,
  /** A second meeting for one that was adjourned. */
  meetingSecond: (groupId: string, firstId: string) => `/groups/${groupId}/meetings/new?second=${firstId}`,
  checkIn: '/check-in',
  /** With the code in it: what a scanned square opens. */
  checkInWith: (code: string) => `/check-in?code=${code}`,
  /** With an item, at that item; without, wherever the meeting is. */
  meeting: (meetingId: string, itemId?: string) =>
    itemId === undefined ? `/meetings/${meetingId}` : `/meetings/${meetingId}?item=${itemId}`,
  /** The wall of the room. */
  roomScreen: (meetingId: string) => `/meetings/${meetingId}/screen`,
  /** The wall of one meeting for a screen at which nobody is signed in. */
  wall: (key: string) => `/wall#${key}`,
  needs: (groupId: string) => `/groups/${groupId}/needs`,
  /** One need in its group's register of needs. */
  need: (groupId: string, number: string) => `/groups/${groupId}/needs#${number}`,
  board: (boardId: string) => `/boards/${boardId}`,
  /** The board with the caret in the first card. */
  boardCard: (boardId: string) => `/boards/${boardId}?write=true`,
  /** The board on the wall of the room. */
  boardScreen: (boardId: string) => `/boards/${boardId}/screen`,
  register: (groupId: string) => `/groups/${groupId}/register`,
  written: (groupId: string) => `/groups/${groupId}/written-votes`,
  /** With a note, to answer it. */
  writtenNew: (groupId: string, noteId?: string) =>
    noteId === undefined
      ? `/groups/${groupId}/written-votes/new`
      : `/groups/${groupId}/written-votes/new?note=${noteId}`,
  vote: (voteId: string) => `/votes/${voteId}`,
  queue: (groupId: string) => `/groups/${groupId}/queue`,
  decision: (decisionId: string) => `/decisions/${decisionId}`,
  escalation: (escalationId: string) => `/escalations/${escalationId}`,
}
