/** The first page: what waits for the person, their next meetings, their groups. */
export const desk = {
  waiting: 'Waiting for you',
  nothingWaits: 'Nothing waits for you. Open votes, notes to complete and answers from the committee appear here.',
  voteOpen: 'Vote open',
  toVote: '{count, plural, one {You have a paper to cast} other {You have # papers to cast}}',
  voted: 'You have voted, and may change until the close',
  goVote: 'Go to the vote',
  noteToComplete: 'Note to complete',
  completeNote: 'Complete the note',
  queueWaits: '{count, plural, one {# note waits} other {# notes wait}} for a place on the agenda',
  answerReceived: 'Answer received',
  readAnswer: 'Read the answer',
  meetings: 'Next meetings',
  groups: 'My groups',
  noGroups: 'You hold no seat in a group yet. A co-lead or an administrator can give you one.',
  noGroupsAtAll: 'There is no group yet. Create the first one, then add its seats.',
} as const
