/** The address of every page, for links: `<LinkButton href={paths.meeting(id)}>`. The routes stand in router.tsx. */
export const paths = {
  desk: '/',
  signIn: '/sign-in',
  people: '/people',
  groupNew: '/groups/new',
  group: (groupId: string) => `/groups/${groupId}`,
  meetingNew: (groupId: string) => `/groups/${groupId}/meetings/new`,
  /** With an item, at that item; without, wherever the meeting is. */
  meeting: (meetingId: string, itemId?: string) =>
    itemId === undefined ? `/meetings/${meetingId}` : `/meetings/${meetingId}?item=${itemId}`,
  register: (groupId: string) => `/groups/${groupId}/register`,
  queue: (groupId: string) => `/groups/${groupId}/queue`,
  decision: (decisionId: string) => `/decisions/${decisionId}`,
  escalation: (escalationId: string) => `/escalations/${escalationId}`,
}
